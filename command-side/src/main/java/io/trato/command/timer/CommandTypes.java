package io.trato.command.timer;

import io.trato.contract.Command;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which commands may wait for a date, by the simple names of their records. A name that is none of these makes no object. */
final class CommandTypes {

    private final Map<String, Class<? extends Command>> byName = new HashMap<>();

    /** @param families sealed interfaces, each of which stands for all that it permits */
    CommandTypes(List<Class<? extends Command>> families) {
        families.forEach(this::add);
    }

    String name(Command command) {
        String name = command.getClass().getSimpleName();
        if (named(name) != command.getClass()) {
            throw new IllegalArgumentException(command.getClass().getName() + " may not wait for a date");
        }
        return name;
    }

    Class<? extends Command> named(String name) {
        Class<? extends Command> type = byName.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no command is called " + name);
        }
        return type;
    }

    private void add(Class<?> type) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                add(permitted);
            }
        } else if (byName.put(type.getSimpleName(), type.asSubclass(Command.class)) != null) {
            throw new IllegalArgumentException("two commands are called " + type.getSimpleName());
        }
    }
}
