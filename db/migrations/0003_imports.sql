-- One run of the import engine, whoever asked for it.
create table import (
  id bigint generated always as identity primary key,
  state text not null check (state in ('queued', 'running', 'stored', 'unchanged', 'checked', 'rejected', 'cancelled', 'interrupted')),
  phase text,
  progress double precision not null default 0,
  file_name text not null,
  file_hash text,
  file_bytes bigint,
  request jsonb not null,
  collection text,
  is_dry_run boolean not null,
  dataset_id bigint references dataset on delete set null,
  counts jsonb not null default '{}',
  problem jsonb,
  cancel_requested boolean not null default false,
  attempts integer not null default 0,
  created_by text not null,
  created_at timestamptz not null default now(),
  heartbeat_at timestamptz not null default now(),
  finished_at timestamptz
);

-- What the run found, one row per rule and source row. The counts live in import.counts.
create table import_finding (
  id bigint generated always as identity primary key,
  import_id bigint not null references import on delete cascade,
  rule text not null,
  severity text not null check (severity in ('note', 'repaired', 'flagged', 'rejected')),
  source_row integer,
  source_id text,
  params jsonb not null default '{}',
  place geometry(Geometry, 4326)
);
create index import_finding_import on import_finding (import_id, rule, id);

-- Rows on their way in. Unlogged: a crash empties it, and a run that died is not continued but run again.
create unlogged table import_row (
  import_id bigint not null,
  row_no integer not null,
  source text not null,
  source_id text,
  source_id_base text,
  fields jsonb not null,
  attributes jsonb not null,
  shape geometry,
  -- Judged while the row is written, when the process that reads the file is still busy with the next ones.
  is_valid boolean generated always as (st_isvalid(shape)) stored,
  verdict text
);
create index import_row_import on import_row (import_id, row_no);

-- True where two attributes say the same, whatever type a file's format has made of one: 12 and "12", nested values and
-- their text, a number with the fifteen digits that many programs write, null and no value at all.
create function says_same(stored jsonb, incoming jsonb) returns boolean language sql immutable as $$
  select case
    when stored = incoming then true
    when jsonb_typeof(stored) = 'number' and incoming #>> '{}' ~ '^-?\d+(\.\d+)?([eE][-+]?\d+)?$'
      then abs((stored #>> '{}')::float8 - (incoming #>> '{}')::float8) <= 1e-14 * abs((stored #>> '{}')::float8)
    when jsonb_typeof(stored) in ('object', 'array')
      then regexp_replace(stored #>> '{}', '\s', '', 'g') = regexp_replace(coalesce(incoming #>> '{}', ''), '\s', '', 'g')
    else coalesce(stored #>> '{}', '') = coalesce(incoming #>> '{}', '')
  end
$$;

-- The stored attributes with those of a file that was exported from here, of which only what says something else counts.
create function returned_attributes(stored jsonb, incoming jsonb) returns jsonb language sql immutable as $$
  select stored || coalesce(jsonb_object_agg(key, value) filter (where not says_same(stored -> key, value)), '{}')
  from jsonb_each(incoming)
$$;

-- True where two shapes have the same vertices, whichever way round a format wants its rings and to however many digits a
-- program writes them: 1e-9 degrees are a tenth of a millimetre.
create function same_place(a geometry, b geometry) returns boolean language sql immutable as $$
  select case
    when a = b then true
    when st_npoints(a) is distinct from st_npoints(b) then false
    else not exists (
      select from st_dumppoints(st_normalize(a)) p full join st_dumppoints(st_normalize(b)) q using (path)
      where coalesce(st_distance(p.geom, q.geom), 1) > 1e-9
    )
  end
$$;

-- A shape in another coordinate system; empty where its coordinates have no place in the one it states.
create function transform_or_empty(shape geometry, srid integer) returns geometry language plpgsql immutable as $$
begin
  return st_transform(shape, srid);
exception when others then
  return st_setsrid('GEOMETRYCOLLECTION EMPTY'::geometry, srid);
end $$;

create table import_mapping (
  id bigint generated always as identity primary key,
  name text not null unique,
  mapping jsonb not null,
  created_by text not null,
  created_at timestamptz not null default now()
);

-- A question that an import leaves to the planner.
create table decision (
  id bigint generated always as identity primary key,
  import_id bigint references import on delete set null,
  kind text not null check (kind in ('repeated-record', 'edited-since')),
  collection text not null,
  row_id bigint not null,
  other_row_id bigint,
  params jsonb not null default '{}',
  choice text,
  decided_by text,
  decided_at timestamptz,
  created_at timestamptz not null default now()
);
create index decision_open on decision (created_at) where choice is null;
