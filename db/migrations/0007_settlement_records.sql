-- What planners say of a settlement beyond what files do, who keeps which papers of it, and where it came from.

alter table settlement
  add column household_date date,
  add column family_count integer check (family_count >= 0),
  add column family_source text,
  add column family_year integer,
  add column family_date date,
  add column tenure text not null default 'unknown'
    check (tenure in ('state', 'serviu', 'municipal', 'private', 'community', 'mixed', 'unknown')),
  add column waste text not null default 'unknown' check (waste in ('none', 'informal', 'shared', 'formal', 'unknown')),
  add column paving text not null default 'unknown' check (paving in ('none', 'informal', 'shared', 'formal', 'unknown')),
  add column lighting text not null default 'unknown' check (lighting in ('none', 'informal', 'shared', 'formal', 'unknown')),
  add column strategy text not null default 'unknown'
    check (strategy in ('in-place', 'partial', 'relocation', 'to-study', 'unknown')),
  add column strategy_reason text,
  add column boundary_source text,
  add column boundary_date date,
  add column confidence text not null default 'unknown' check (confidence in ('high', 'medium', 'low', 'unknown')),
  -- Why it is closed: work done ('upgraded', 'relocated', 'evicted'), or a record that is none any more: part of another
  -- one ('merged'), the same as another one ('repeated'), never one ('removed').
  add column closed_reason text
    check (closed_reason in ('upgraded', 'relocated', 'evicted', 'merged', 'repeated', 'removed', 'other')),
  add column closed_on date,
  add constraint settlement_closed check (status = 'closed' or (closed_reason is null and closed_on is null));
comment on column settlement.family_count is 'Known families, whom programmes serve; null is unknown, never zero.';
comment on column settlement.household_date is 'Where the day is known; household_year is its year.';

-- What belongs together stays so whoever writes, a file or a person: what is not closed has no reason of being so, and a
-- day says its year. Of a year and a day that contradict each other the one that is new holds.
create function keep_settlement_coherent() returns trigger language plpgsql as $$
begin
  if new.status <> 'closed' then
    new.closed_reason := null;
    new.closed_on := null;
  end if;
  if extract(year from new.household_date) <> coalesce(new.household_year, 0) then
    if tg_op = 'UPDATE' and new.household_date = old.household_date and new.household_year is not null then
      new.household_date := null;
    else
      new.household_year := extract(year from new.household_date);
    end if;
  end if;
  if extract(year from new.family_date) <> coalesce(new.family_year, 0) then
    if tg_op = 'UPDATE' and new.family_date = old.family_date and new.family_year is not null then
      new.family_date := null;
    else
      new.family_year := extract(year from new.family_date);
    end if;
  end if;
  return new;
end $$;
create trigger settlement_coherent before insert or update on settlement
  for each row when (
    (new.status <> 'closed' and (new.closed_reason is not null or new.closed_on is not null))
    or new.household_date is not null or new.family_date is not null
  ) execute function keep_settlement_coherent();

-- Every write of settlements takes the same lock first, the one that note_change needs in the end: who came to rows first
-- and to that lock second would meet, each waiting for the other, an import that holds it and comes to its next row.
create function lock_collection() returns trigger language plpgsql as $$
begin
  perform from collection_version where collection = tg_argv[0] for update;
  return null;
end $$;
create trigger settlement_in_turn before insert or update or delete on settlement
  for each statement execute function lock_collection('settlements');

-- A settlement that came from others, by split or merge.
create table settlement_lineage (
  ancestor_id bigint not null references settlement on delete cascade,
  descendant_id bigint not null references settlement on delete cascade,
  kind text not null check (kind in ('split', 'merge')),
  -- Version of the ancestor that went into it.
  ancestor_version integer not null,
  happened_at timestamptz not null default now(),
  done_by text not null,
  primary key (ancestor_id, descendant_id, kind, ancestor_version)
);
create index settlement_lineage_descendant on settlement_lineage (descendant_id);

-- Overlaps that somebody looked at and left: two claims on the same ground.
create table settlement_dispute (
  settlement_id bigint not null references settlement on delete cascade,
  other_id bigint not null references settlement on delete cascade,
  note text,
  decided_at timestamptz not null default now(),
  decided_by text not null,
  primary key (settlement_id, other_id),
  -- Each pair once.
  check (settlement_id < other_id)
);

-- Photographs and documents, in the database so that one backup has everything; in pieces so that none is held whole.
create table attachment (
  id bigint generated always as identity primary key,
  settlement_id bigint not null references settlement on delete cascade,
  file_name text not null,
  media_type text not null,
  byte_count integer not null check (byte_count >= 0),
  hash text not null,
  caption text,
  -- JPEG, small; null where there is nothing to look at.
  preview bytea,
  width integer,
  height integer,
  added_at timestamptz not null default now(),
  added_by text not null,
  -- Taken away, and kept: it can come back.
  removed_at timestamptz,
  removed_by text
);
create index attachment_settlement on attachment (settlement_id);
create table attachment_piece (
  attachment_id bigint not null references attachment on delete cascade,
  position integer not null,
  content bytea not null,
  primary key (attachment_id, position)
);

-- Writes that were answered, by the key their sender chose: a save sent again after a lost answer is stored once.
create table answered_request (
  key uuid primary key,
  -- What was asked: the same key with another request is a mistake of the sender.
  request_hash text not null,
  status integer not null,
  answer jsonb not null,
  answered_at timestamptz not null default now()
);
create index answered_request_age on answered_request (answered_at);
