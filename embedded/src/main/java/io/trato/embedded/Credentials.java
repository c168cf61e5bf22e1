package io.trato.embedded;

/** A user and its password; the password never appears in {@code toString}, hence in no log. */
public record Credentials(String user, String password) {
    @Override
    public String toString() {
        return "Credentials[user=" + user + "]";
    }
}
