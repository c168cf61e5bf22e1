package io.trato.server.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A handful of orders as Olist writes them, of which three fit. */
public final class OlistSample {

    private OlistSample() {}

    public static void write(Path folder) throws IOException {
        file(folder, "orders", """
                order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_customer_date
                whole,c1,delivered,2018-02-17 23:59:30,2018-02-18 00:10:00,2018-02-27 10:00:00
                late,c2,delivered,2018-03-01 10:00:00,2018-03-06 10:00:00,2018-03-20 10:00:00
                under-way,c3,shipped,2018-03-02 10:00:00,2018-03-02 10:05:00,
                off,c4,delivered,2018-03-03 10:00:00,2018-03-03 10:05:00,2018-03-09 10:00:00
                empty,c5,unavailable,2018-03-03 10:00:00,2018-03-03 10:05:00,
                two,c6,delivered,2018-03-03 10:00:00,2018-03-03 10:05:00,2018-03-09 10:00:00
                undone,c7,canceled,2018-03-03 10:00:00,2018-03-03 10:05:00,
                backwards,c8,delivered,2018-03-03 10:00:00,2018-03-12 10:05:00,2018-03-09 10:00:00
                """);
        file(folder, "order_items", """
                order_id,order_item_id,product_id,seller_id,price,freight_value
                whole,1,p,s1,10.01,1.02
                whole,2,p,s1,5.00,0.00
                late,1,p,s1,99.99,0.01
                under-way,1,p,s2,20.00,3.50
                off,1,p,s2,20.00,0.00
                two,1,p,s1,20.00,0.00
                two,2,p,s2,20.00,0.00
                undone,1,p,s2,7.00,0.00
                backwards,1,p,s2,7.00,0.00
                """);
        file(folder, "order_payments", """
                order_id,payment_sequential,payment_type,payment_installments,payment_value
                whole,1,voucher,1,6.03
                whole,2,credit_card,3,10.00
                late,1,boleto,1,100.00
                under-way,1,credit_card,1,23.50
                off,1,credit_card,1,19.99
                empty,1,credit_card,1,5.00
                two,1,credit_card,1,40.00
                undone,1,credit_card,1,7.00
                backwards,1,credit_card,1,7.00
                """);
        file(folder, "order_reviews", """
                review_id,order_id,review_score,review_comment_title,review_comment_message,review_creation_date,review_answer_timestamp
                r1,whole,5,,"Chegou antes,
                e bem embalado",2018-02-28 00:00:00,2018-03-01 09:00:00
                r2,whole,4,,,2018-02-28 00:00:00,2018-03-02 09:00:00
                r3,under-way,1,,,2018-03-20 00:00:00,2018-03-21 09:00:00
                """);
    }

    static void file(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve("olist_" + name + ".csv"), text);
    }
}
