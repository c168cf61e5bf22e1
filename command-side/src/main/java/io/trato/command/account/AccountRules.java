package io.trato.command.account;

import io.trato.command.Context;
import io.trato.command.Rule;
import io.trato.command.Texts;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.account.KycStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The guards of an account. */
final class AccountRules {

    /** RFC 5321's lengths and one sign between two parts; whether mail arrives only mail can tell. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\s*(?=.{6,254}\\s*$)[^\\s@<>]{1,64}@[^\\s@<>.]+(\\.[^\\s@<>.]+)+\\s*");

    private static final Set<Role> FOR_ANYBODY = EnumSet.of(Role.CLIENT, Role.PROVIDER);
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private AccountRules() {}

    static Rule isNew(AccountState account) {
        return Rule.that(!account.registered(), () -> Refusal.of(RefusalCode.ALREADY_EXISTS));
    }

    static Rule exists(AccountState account) {
        return Rule.that(account.registered(), () -> Refusal.of(RefusalCode.NOT_FOUND));
    }

    static Rule anAddress(String email) {
        return Texts.form("email", email, ADDRESS, "name@host.example");
    }

    static Rule rolesAnybodyMayTake(Set<Role> roles) {
        return () -> roles.isEmpty()
                ? Refusal.of(RefusalCode.REQUIRED).at("roles")
                : FOR_ANYBODY.containsAll(roles)
                        ? null
                        : Refusal.of(RefusalCode.FORBIDDEN).at("roles");
    }

    static Rule grantable(Role role) {
        return Rule.that(
                role != Role.SYSTEM, () -> Refusal.of(RefusalCode.FORBIDDEN).at("role"));
    }

    static Rule aKnownLanguage(String language) {
        return Texts.form("language", language, Pattern.compile("es|pt|en"), "es, pt or en");
    }

    static Rule aCountry(String country) {
        return Rule.that(
                COUNTRIES.contains(country),
                () -> Refusal.of(RefusalCode.MALFORMED, Map.of("expected", "ISO 3166-1 alpha-2"))
                        .at("country"));
    }

    static Rule onlyItsOwner(AccountState account, Context<?> context) {
        return Rule.that(context.actor().isAccount(account.id()), () -> Refusal.of(RefusalCode.NOT_FOUND));
    }

    static Rule operatorOrSystem(Context<?> context) {
        return Rule.that(
                context.actor().is(Role.OPERATOR) || context.actor().is(Role.SYSTEM),
                () -> Refusal.of(RefusalCode.FORBIDDEN));
    }

    static Rule kycIs(AccountState account, KycStatus... allowed) {
        return Rule.that(
                Arrays.asList(allowed).contains(account.kyc()),
                () -> Refusal.of(
                        RefusalCode.WRONG_STATE,
                        Map.of("state", account.kyc().name(), "allowed", Arrays.toString(allowed))));
    }

    static Rule suspensionIs(AccountState account, boolean expected) {
        return Rule.that(
                account.suspended() == expected,
                () -> Refusal.of(
                        RefusalCode.WRONG_STATE,
                        Map.of(
                                "state",
                                account.suspended() ? "SUSPENDED" : "ACTIVE",
                                "allowed",
                                expected ? "SUSPENDED" : "ACTIVE")));
    }
}
