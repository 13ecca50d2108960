-- Under which fingerprint of code and house a declaration was found sound: the same text is then not
-- gone through again at every start.
alter table services.declaration add column checked_by text;
