package io.trato.command.reputation;

import static io.trato.command.Scenario.SYSTEM;
import static io.trato.command.Scenario.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.Scenario;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.market.Levels;
import io.trato.contract.market.MarketRules;
import io.trato.contract.reputation.Level;
import io.trato.contract.reputation.PointsCause;
import io.trato.contract.reputation.ReputationCommand;
import io.trato.contract.reputation.ReputationCommand.EarnPoints;
import io.trato.contract.reputation.ReputationEvent;
import io.trato.contract.reputation.ReputationEvent.LevelReached;
import io.trato.contract.reputation.ReputationEvent.PointsEarned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReputationDeciderTest {

    private static final String ID = "reputation-p";

    private final Scenario<ReputationCommand, ReputationEvent, ReputationState, MarketRules> reputation =
            Scenario.of(new ReputationDecider(), MarketRules.FIRST);

    @Test
    void goodWorkEarnsPointsAndALevelAtItsThreshold() {
        for (int job = 1; job <= 4; job++) {
            reputation.does(SYSTEM, earn(PointsCause.COMPLETED_JOB, job));
        }
        reputation
                .does(SYSTEM, earn(PointsCause.FIVE_STAR_REVIEW, 1))
                .does(SYSTEM, earn(PointsCause.FOUR_STAR_REVIEW, 2))
                .accepts(
                        SYSTEM,
                        earn(PointsCause.FOUR_STAR_REVIEW, 3),
                        earned(PointsCause.FOUR_STAR_REVIEW, 3, 25, 500),
                        new LevelReached(ID, "account-p", Level.BRONZE, 500, 1_200, "2026-1"))
                .accepts(
                        SYSTEM,
                        earn(PointsCause.LOST_DISPUTE, 4),
                        earned(PointsCause.LOST_DISPUTE, 4, -100, 400),
                        new LevelReached(ID, "account-p", Level.NEW, 400, 1_500, "2026-1"));
    }

    @Test
    void aLostDisputeTakesNoMoreThanThereIs() {
        reputation
                .accepts(SYSTEM, earn(PointsCause.LOST_DISPUTE, 1), earned(PointsCause.LOST_DISPUTE, 1, 0, 0))
                .does(SYSTEM, earn(PointsCause.FOUR_STAR_REVIEW, 2))
                .accepts(SYSTEM, earn(PointsCause.LOST_DISPUTE, 2), earned(PointsCause.LOST_DISPUTE, 2, -25, 0));
    }

    @Test
    void nobodyEarnsPointsByAsking() {
        reputation.refuses(
                account("account-p", Role.PROVIDER, Role.OPERATOR),
                earn(PointsCause.COMPLETED_JOB, 1),
                RefusalCode.FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource({
        "0, NEW, 1500, 500",
        "499, NEW, 1500, 1",
        "500, BRONZE, 1200, 1500",
        "1999, BRONZE, 1200, 1",
        "2000, SILVER, 1000, 3000",
        "4999, SILVER, 1000, 1",
        "5000, GOLD, 800, -1",
        "123456789, GOLD, 800, -1"
    })
    void levelsOfTheDomainsFirstVersion(long points, Level level, int rate, long missing) {
        Levels.Step step = Levels.FIRST.at(points);
        assertThat(step.level()).isEqualTo(level);
        assertThat(step.commissionBps()).isEqualTo(rate);
        assertThat(Levels.FIRST.toNext(points).orElse(-1)).isEqualTo(missing);
    }

    private static EarnPoints earn(PointsCause cause, int job) {
        return new EarnPoints(ID, "account-p", cause, "job-" + job, "job-" + job);
    }

    private static PointsEarned earned(PointsCause cause, int job, long points, long total) {
        return new PointsEarned(ID, "account-p", cause, "job-" + job, "job-" + job, points, total, "2026-1");
    }
}
