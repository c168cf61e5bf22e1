-- What a webhook is about. Those that came in before, and those that a node of the version before takes in, are about payments.
ALTER TABLE webhook ADD COLUMN subject text NOT NULL DEFAULT 'PAYMENT';
