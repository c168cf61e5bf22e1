package io.trato.server.demo;

import java.util.List;
import java.util.Set;

/** Who plays. */
public final class Cast {

    private static final Set<String> CLIENT = Set.of("CLIENT");
    private static final Set<String> PROVIDER = Set.of("PROVIDER");

    /** There from the start, and grants the others what nobody can register as. */
    public static final Person OPERATOR = new Person("operator", "Operator", CLIENT, "en");

    /** Whose listings become what is imported without a name. */
    public static final Person IMPORTER = new Person("importer", "Casas Importadas", PROVIDER, "es");

    static final Person AUDITOR = new Person("auditor", "Auditor", CLIENT, "es");
    static final Person ANALYST = new Person("analyst", "Analyst", CLIENT, "pt");
    static final Person PLUMBER = new Person("plumber", "Rosa Quintero", PROVIDER, "es");
    static final Person ELECTRICIAN = new Person("electrician", "João Teixeira", PROVIDER, "pt");
    static final Person PAINTER = new Person("painter", "Grace Okafor", PROVIDER, "en");
    static final Person HOST = new Person("host", "Amparo Ferrer", PROVIDER, "es");
    static final Person AGENT = new Person("agent", "Camilo Restrepo", PROVIDER, "es");
    static final Person INES = new Person("ines", "Inés Navarro", CLIENT, "es");
    static final Person MARCOS = new Person("marcos", "Marcos Vieira", CLIENT, "pt");
    static final Person TOM = new Person("tom", "Tom Whitfield", CLIENT, "en");

    static final List<Person> TRADES = List.of(PLUMBER, ELECTRICIAN, PAINTER);

    /** Everybody, as they are shown. */
    public static final List<Person> ALL = List.of(
            OPERATOR, AUDITOR, ANALYST, PLUMBER, ELECTRICIAN, PAINTER, HOST, AGENT, IMPORTER, INES, MARCOS, TOM);

    private Cast() {}

    /** Whether the address is that of somebody in the play. */
    public static boolean isOurs(String email) {
        return ALL.stream().anyMatch(person -> person.email().equalsIgnoreCase(email));
    }
}
