-- Weighing together: people answer on their own phones by a link.

create table workshop (
  id bigint generated always as identity primary key,
  ranking_id bigint not null references ranking on delete cascade,
  -- 128 random bits, base64url: what the link has.
  token text not null unique check (token ~ '^[A-Za-z0-9_-]{22}$'),
  question text not null,
  -- In the words of the moment it began, see WorkshopCriterion of the interface: everybody answers to the same ones.
  criteria jsonb not null,
  asks_role boolean not null,
  allows_anonymous boolean not null,
  closes_at timestamptz,
  is_closed boolean not null default false,
  version integer not null default 1,
  valid_from timestamptz not null default now(),
  changed_by text not null,
  change_note text
);
create index workshop_ranking on workshop (ranking_id);
create trigger workshop_history before update or delete on workshop for each row execute function keep_history();

-- No history: whoever answers changes their mind freely until it is closed, and nobody reads what they thought first.
create table workshop_answer (
  id bigint generated always as identity primary key,
  workshop_id bigint not null references workshop on delete cascade,
  -- SHA-256 of the phone's secret: who reads the table cannot answer in somebody else's place.
  participant_hash text not null,
  name text,
  role text check (role in ('resident', 'municipality', 'ministry', 'organisation', 'other')),
  kind text not null check (kind in ('pairs', 'tokens')),
  pairs double precision[] not null,
  tokens integer[] not null,
  -- Of the phone: an earlier one that arrives later changes nothing.
  revision integer not null,
  is_set_aside boolean not null default false,
  set_aside_note text,
  began_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  unique (workshop_id, participant_hash)
);
