package io.trato.api.security;

import io.trato.api.limits.Limits;
import io.trato.api.limits.SignInLimits;
import io.trato.contract.Commands;
import io.trato.contract.account.Standings;
import io.trato.contract.log.AppendLedger;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires up who is who: passwords, sessions and the tokens that stand for them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
@Import({JwksEndpoint.class, HttpSecurityConfiguration.class})
public class SecurityConfiguration {

    @Bean
    SigningKeys signingKeys(JdbcClient database, SecuritySettings settings, ObjectProvider<InstantSource> clock) {
        return new SigningKeys(database, new KeyWrapping(settings.keySecret()), settings.keyLife(), now(clock));
    }

    @Bean
    AccessTokens accessTokens(SigningKeys keys, SecuritySettings settings, ObjectProvider<InstantSource> clock) {
        return new AccessTokens(keys, settings, now(clock));
    }

    @Bean
    TokenVerification tokenVerification(
            SigningKeys keys, SecuritySettings settings, ObjectProvider<InstantSource> clock) {
        return new TokenVerification(keys, settings, now(clock));
    }

    @Bean
    Passwords passwords(SecuritySettings settings) {
        return new Passwords(settings.concurrentHashes());
    }

    @Bean
    Registration registration(Commands commands, JdbcClient database, Passwords passwords) {
        return new Registration(commands, new Credentials(database), passwords);
    }

    @Bean
    Sessions sessions(
            AppendLedger ledger,
            Standings standings,
            JdbcClient database,
            Passwords passwords,
            AccessTokens accessTokens,
            SecuritySettings settings,
            Limits limits,
            ObjectProvider<InstantSource> clock) {
        return new Sessions(
                ledger,
                standings,
                new Credentials(database),
                passwords,
                accessTokens,
                new RefreshTokens(database, settings.refreshToken(), now(clock)),
                new SignInLimits(limits));
    }

    @Bean
    BearerSocket bearerSocket(TokenVerification tokens) {
        return new BearerSocket(tokens);
    }

    private static InstantSource now(ObjectProvider<InstantSource> clock) {
        return clock.getIfUnique(InstantSource::system);
    }
}
