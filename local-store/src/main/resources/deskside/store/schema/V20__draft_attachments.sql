-- What is to be sent with a draft: a JSON array, null when nothing is. The bytes are in sealed files beside this one.
alter table draft add column attachments varbinary(65536);
