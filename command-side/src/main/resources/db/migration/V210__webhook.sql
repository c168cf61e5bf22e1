-- What payment gateways told us, exactly as it came, each delivery once.
CREATE TABLE webhook (
    gateway           text        NOT NULL,
    delivery_id       text        NOT NULL,
    gateway_reference text        NOT NULL,
    body              bytea       NOT NULL,
    received_at       timestamptz NOT NULL DEFAULT now(),
    leased_until      timestamptz NOT NULL DEFAULT '-infinity',
    attempts          integer     NOT NULL DEFAULT 0,
    settled_at        timestamptz,
    result            text,
    PRIMARY KEY (gateway, delivery_id)
);
CREATE INDEX webhook_waiting ON webhook (received_at) WHERE settled_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON webhook TO ${applicationRole};
