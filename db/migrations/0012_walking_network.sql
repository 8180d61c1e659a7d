-- The walking network made of the streets, so that a restart need not make it again. Derived: what it was made of is in
-- `basis` (version of the streets and every parameter), and whoever finds another basis makes it anew.
create table walking_network (
  is_only boolean primary key default true check (is_only),
  basis text not null,
  report jsonb not null,
  byte_count bigint not null,
  made_at timestamptz not null default now()
);

-- In pieces, so that none is held whole.
create table walking_network_piece (
  position integer primary key,
  content bytea not null
);
