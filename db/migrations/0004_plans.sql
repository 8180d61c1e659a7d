create table plan (
  id bigint generated always as identity primary key,
  name text not null,
  region_code text not null references region (code),
  budget_uf double precision not null check (budget_uf >= 0),
  year integer not null,
  parameters jsonb not null,
  result jsonb not null,
  created_by text not null,
  created_at timestamptz not null default now()
);

create table plan_item (
  plan_id bigint not null references plan on delete cascade,
  settlement_id bigint not null,
  -- The version of the settlement that was planned, so that a later edit shows the plan as out of date.
  settlement_version integer not null,
  code text,
  name text not null,
  comuna_code text,
  comuna_name text,
  package text,
  families integer,
  cost_uf double precision,
  score double precision,
  -- Share of the score's weight that was known, 0 to 1.
  completeness double precision not null,
  benefit double precision,
  reason text not null,
  detail jsonb not null,
  shape geometry(Geometry, 4326),
  primary key (plan_id, settlement_id)
);
comment on table plan_item is 'One row per settlement considered, chosen or not; package is null where nothing is planned, reason says why.';
