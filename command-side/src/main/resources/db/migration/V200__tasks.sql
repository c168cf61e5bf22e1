-- Background tasks. Unlike the log this is working memory: it changes, and a finished task may be run anew.

-- Who runs a task holds its lease: a number that nobody else was given. Every write names it, so a node that was thought
-- dead and was not writes nothing more. Units are settled in order, so done is also where the next run goes on.
create table task (
    id            text        not null collate "C" primary key,
    kind          text        not null,
    owner         text        not null collate "C",
    roles         text        not null,
    input         jsonb       not null,
    state         text        not null default 'QUEUED' check (state in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED')),
    attempt       integer     not null default 1,
    total         bigint,
    done          bigint      not null default 0,
    created       bigint      not null default 0,
    unchanged     bigint      not null default 0,
    refused       bigint      not null default 0,
    error         text,
    lease         uuid,
    lease_until   timestamptz,
    -- runs in a row that settled nothing, counted when they begin, so that one which kills its node is counted too
    fruitless     integer     not null default 0,
    not_before    timestamptz not null default now(),
    queued_at     timestamptz not null default now(),
    started_at    timestamptz,
    finished_at   timestamptz,
    -- since when, and from where, the present run goes on; and until when that is known
    running_since timestamptz,
    running_from  bigint      not null default 0,
    reported_at   timestamptz,
    check (done = created + unchanged + refused)
);

create index task_to_run on task (queued_at) where state in ('QUEUED', 'RUNNING');

-- What a task had to refuse, up to a bound; all of it is counted in task.refused.
create table task_refusal (
    task   text   not null collate "C" references task on delete cascade,
    line   bigint not null,
    field  text   not null,
    code   text   not null,
    detail text   not null,
    primary key (task, line, field)
);

grant select, insert, update, delete on task, task_refusal to ${applicationRole};
