-- Timers: commands with a date, kept by db-scheduler, whose columns these are. Working memory, unlike the log: a timer that
-- has fired is gone. The instance is the event that it follows from and the timer's name; the data is JSON, so that an
-- auditor can read what will be asked: select task_instance, execution_time, convert_from(task_data, 'UTF8').
create table timer (
    task_name            text        not null collate "C",
    task_instance        text        not null collate "C",
    task_data            bytea       not null,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index timer_due on timer (execution_time);
create index timer_alive on timer (last_heartbeat);

grant select, insert, update, delete on timer to ${applicationRole};
