-- Somebody who listens to the screen, or needs longer: three times the time before it is wiped.
alter table kiosk.visit add column unhurried boolean not null default false;
