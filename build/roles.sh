#!/bin/sh
# The two roles of the house, made once when the database container is new.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -v password="$MADANG_PASSWORD" <<'SQL'
create role madang_owner login password :'password';
create role madang_app login password :'password';
create database madang owner madang_owner;
SQL
