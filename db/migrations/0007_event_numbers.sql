-- Events are numbered one by one, without gaps: the number is taken under the lock, from the last event, not drawn twice.
create or replace function chain_event() returns trigger language plpgsql as $$
declare last events;
begin
  perform pg_advisory_xact_lock(hashtext('newsroom.events'));
  select * into last from events order by seq desc limit 1;
  new.seq := coalesce(last.seq, 0) + 1;
  new.previous_hash := coalesce(last.hash, '');
  new.hash := event_hash(new);
  return new;
end $$;
