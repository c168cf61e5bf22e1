package io.trato.server.simulate.people;

import io.trato.contract.Actor;
import io.trato.contract.Ids;
import io.trato.server.simulate.people.Crowd.Ware;

/** A deal as the two who are in it know it. @param id what its offer, job, escrow and review share */
record Deal(String id, Actor client, Ware ware) {

    Actor provider() {
        return ware.seller().actor();
    }

    String currency() {
        return ware.seller().currency();
    }

    String offer() {
        return Ids.OFFER + "-" + id;
    }

    String job() {
        return Ids.JOB + "-" + id;
    }

    String escrow() {
        return Ids.ESCROW + "-" + id;
    }

    String review() {
        return Ids.REVIEW + "-" + id;
    }
}
