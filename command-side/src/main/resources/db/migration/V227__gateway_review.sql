-- What was decided is looked at again now and then, as long as a payer may complain or a bank send it back; after that it is
-- closed. What was decided before there was this is left alone.
ALTER TABLE gateway_order ADD COLUMN closed boolean NOT NULL DEFAULT false;
UPDATE gateway_order SET closed = true WHERE decided;
DROP INDEX gateway_order_undecided;
CREATE INDEX gateway_order_open ON gateway_order (look_at) WHERE NOT closed;
CREATE INDEX gateway_order_complaint ON gateway_order (owner) WHERE subject = 'CHARGEBACK' AND NOT decided;
