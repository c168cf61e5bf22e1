-- What was ordered of payment gateways, by their identifiers: whose it is, where the gateway cannot say, and when to look
-- again at what is undecided, should its webhook never come.
CREATE TABLE gateway_order (
    gateway           text        NOT NULL,
    subject           text        NOT NULL,
    gateway_reference text        NOT NULL,
    owner             text        NOT NULL,
    id                text        NOT NULL,
    status            text        NOT NULL,
    decided           boolean     NOT NULL,
    asked_at          timestamptz NOT NULL DEFAULT now(),
    look_at           timestamptz NOT NULL,
    looks             integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (gateway, subject, gateway_reference)
);
CREATE INDEX gateway_order_undecided ON gateway_order (look_at) WHERE NOT decided;
GRANT SELECT, INSERT, UPDATE ON gateway_order TO ${applicationRole};
