package io.trato.api.graphql;

import io.trato.contract.Money;
import io.trato.contract.RefusalCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A mutation's input, or an object within it, read field by field. The schema has checked types and required fields
 * already; what it cannot check is refused with a code and the path of the field.
 */
public final class Input {

    private final Map<String, ?> values;
    private final String path;

    public Input(Map<String, ?> values) {
        this(values, "");
    }

    private Input(Map<String, ?> values, String path) {
        this.values = values;
        this.path = path;
    }

    /** A required value. */
    public <T> T the(String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(values.get(name), name));
    }

    /** A value that may be left out. */
    public <T> @Nullable T any(String name, Class<T> type) {
        Object value = values.get(name);
        return value == null ? null : type.cast(value);
    }

    public String text(String name) {
        return the(name, String.class);
    }

    public @Nullable String anyText(String name) {
        return any(name, String.class);
    }

    public int number(String name) {
        return the(name, Integer.class);
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(any(name, Boolean.class));
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return Enum.valueOf(type, text(name));
    }

    public <E extends Enum<E>> @Nullable E anyChoice(String name, Class<E> type) {
        String value = anyText(name);
        return value == null ? null : Enum.valueOf(type, value);
    }

    public List<String> texts(String name) {
        List<?> list = any(name, List.class);
        return list == null ? List.of() : list.stream().map(Object::toString).toList();
    }

    @SuppressWarnings("unchecked")
    public @Nullable Input object(String name) {
        Map<String, ?> object = any(name, Map.class);
        return object == null ? null : new Input(object, at(name) + ".");
    }

    @SuppressWarnings("unchecked")
    public <T> @Nullable List<T> objects(String name, BiFunction<Input, Integer, T> read) {
        List<Map<String, ?>> list = any(name, List.class);
        return list == null
                ? null
                : IntStream.range(0, list.size())
                        .mapToObj(i -> read.apply(new Input(list.get(i), at(name) + "." + i + "."), i))
                        .toList();
    }

    /** An exact amount. */
    public @Nullable Money money(String name) {
        Input money = object(name);
        return money == null ? null : money.asMoney();
    }

    public Money theMoney(String name) {
        return Objects.requireNonNull(money(name), name);
    }

    private Money asMoney() {
        String currency = text("currencyCode");
        int decimals = Currencies.decimals(currency);
        if (decimals < 0) {
            throw refused(RefusalCode.CURRENCY_UNKNOWN, "currencyCode", Map.of());
        }
        String amount = text("amount");
        Map<String, String> expected = Map.of(
                "expected", decimals == 0 ? "1050 " + currency : "1050." + "0".repeat(decimals) + " " + currency);
        // Plain digits only: BigDecimal would also take 1e9, and as many digits as somebody cares to send.
        if (!amount.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            throw refused(RefusalCode.AMOUNT_INVALID, "amount", expected);
        }
        try {
            return Money.of(new BigDecimal(amount), currency);
        } catch (ArithmeticException tooManyDecimals) {
            throw refused(RefusalCode.AMOUNT_INVALID, "amount", expected);
        }
    }

    public RefusedException refused(RefusalCode code, String name, Map<String, String> facts) {
        return new RefusedException(code, at(name), facts);
    }

    private String at(String name) {
        return path + name;
    }
}
