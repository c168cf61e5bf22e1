#!/bin/bash
# Run by the PostgreSQL image when its volume is empty: one role owns the database and migrates it, another one works in it
# and may do no more than the migrations grant.
set -eu
psql -v ON_ERROR_STOP=1 -v owner_password="$TRATO_POSTGRES_OWNER_PASSWORD" -v app_password="$TRATO_POSTGRES_PASSWORD" \
     -U "$POSTGRES_USER" -d postgres <<'SQL'
create role trato_owner login password :'owner_password';
create role trato_app login password :'app_password';
create database trato owner trato_owner;
revoke all on database trato from public;
grant connect on database trato to trato_app;
SQL
