package io.trato.contract.action;

/** What people can do to an offer, a job or a milestone. */
public enum DealAction {
    MAKE_OFFER,
    REVISE_OFFER,
    COUNTER_OFFER,
    ACCEPT_OFFER,
    REJECT_OFFER,
    WITHDRAW_OFFER,
    PAY_JOB,
    CANCEL_JOB,
    PROPOSE_CANCELLATION,
    ACCEPT_CANCELLATION,
    DECLINE_CANCELLATION,
    DELIVER_MILESTONE,
    REQUEST_CHANGES,
    APPROVE_MILESTONE,
    RELEASE_PART,
    OPEN_DISPUTE,
    ANSWER_DISPUTE,
    ADD_EVIDENCE,
    DECIDE_DISPUTE,
    RETRY_REFUND
}
