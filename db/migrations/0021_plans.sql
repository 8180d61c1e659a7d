-- Plans of several years: what people decide, and every computation of it with the data it was made of.

-- A plan of one year and one region becomes what was decided in it, and must be solved again: what it had chosen stays as
-- its items, distances in straight lines and the order of that day do not come back.
alter table plan add column note text,
  -- Of a scenario: what it starts from.
  add column base_id bigint references plan on delete cascade,
  -- As PlanSpec of the interface. Null in a scenario, which has overrides instead.
  add column spec jsonb,
  add column overrides jsonb,
  add column is_removed boolean not null default false,
  add column version integer not null default 1,
  add column valid_from timestamptz not null default now(),
  add column changed_by text,
  add column change_note text;

update plan set changed_by = created_by, valid_from = created_at,
  note = format('Plan de un año hecho el %s con distancias en línea recta: %s familias en %s campamentos por %s UF. Hay que resolverlo de nuevo.',
    to_char(created_at, 'DD-MM-YYYY'), coalesce(result #>> '{totals,families}', 'sin dato de'),
    coalesce(result #>> '{totals,settlements}', 'sin dato de'),
    coalesce(round((result #>> '{totals,costUf}')::numeric)::text, 'sin dato de')),
  spec = jsonb_build_object(
    'places', jsonb_build_array(region_code),
    'rankingId', (select id from ranking where is_initial),
    'fromYear', least(greatest(year, 2000), 2100),
    'budgetsUf', jsonb_build_array(least(budget_uf, 1e12)),
    'carriesOver', false, 'funds', '[]'::jsonb, 'discountPct', 0,
    'packages', '["urbanisation", "improvement", "new-in-place"]'::jsonb,
    'programme', 'ds49-cnt',
    'capacities', '[]'::jsonb, 'floors', '[]'::jsonb, 'minFamilies', null, 'locks', '[]'::jsonb,
    'sites', '{"ids": null, "maxDistanceKm": 15}'::jsonb,
    'compactness', 0);

alter table plan_item
  -- From 0; several works of one settlement are several items.
  add column position integer,
  add column region_code text,
  -- What families get by it: a kind of solution of the register. Null: works that serve and do not solve.
  add column solution text check (solution in ('upgrading', 'improvement', 'new-housing', 'relocation')),
  add column year integer,
  add column end_year integer;
delete from plan_item where package is null;
update plan_item i set region_code = p.region_code, year = p.year, end_year = p.year, position = n.position,
  solution = case i.package when 'urbanisation' then 'upgrading' when 'improvement' then 'improvement' else 'new-housing' end,
  package = case i.package when 'new-housing' then 'new-in-place' else i.package end
from plan p, (
  select plan_id, settlement_id, row_number() over (partition by plan_id order by settlement_id) - 1 as position from plan_item
) n
where p.id = i.plan_id and n.plan_id = i.plan_id and n.settlement_id = i.settlement_id;
alter table plan_item
  drop constraint plan_item_pkey,
  drop column reason, drop column detail, drop column shape,
  alter column position set not null,
  alter column package set not null,
  alter column year set not null,
  alter column end_year set not null,
  alter column completeness drop not null,
  add primary key (plan_id, position);
comment on table plan_item is 'Works of the newest result of each plan: what others count as planned.';
create index plan_item_settlement on plan_item (settlement_id);

alter table plan
  drop column region_code, drop column budget_uf, drop column year, drop column parameters, drop column result,
  drop column created_by, drop column created_at,
  alter column changed_by set not null,
  add check ((base_id is null) = (spec is not null) and (base_id is null) = (overrides is null));
create index plan_base on plan (base_id);
create trigger plan_history before update or delete on plan for each row execute function keep_history();

create table plan_run (
  id bigint generated always as identity primary key,
  plan_id bigint not null references plan on delete cascade,
  -- Of the plan, and of its base, when it was asked for.
  plan_version integer not null,
  base_version integer,
  kind text not null check (kind in ('solved', 'manual')),
  phase text not null check (phase in ('waiting', 'reading', 'first', 'improving', 'finished', 'kept', 'cancelled',
    'infeasible', 'failed', 'interrupted')),
  -- What was asked of a run that goes on; whoever works on it follows.
  stop text check (stop in ('keep', 'cancel')),
  options jsonb not null default '{}',
  note text,
  -- Asked for, or asked to go on: who waits longest comes first.
  queued_at timestamptz not null default now(),
  started_at timestamptz,
  started_by text not null,
  -- Of whoever works on it: silence of a minute is its death.
  heartbeat_at timestamptz,
  seconds double precision not null default 0,
  objective double precision,
  bound double precision,
  history jsonb not null default '[]',
  findings jsonb not null default '[]',
  families integer,
  cost_uf double precision,
  -- Made of the demonstration's data.
  is_demonstration boolean not null default false,
  -- Versions of all that the inputs were read from: what is outdated is told by comparing them with what is there now.
  made_of jsonb,
  -- json, not jsonb: they are read whole, and come back to the letter as they were written.
  spec json not null,
  inputs json,
  result json,
  -- The best plan so far, which a resumed run begins with.
  choices json
);
create index plan_run_plan on plan_run (plan_id, id);
create index plan_run_going on plan_run (id) where phase in ('waiting', 'reading', 'first', 'improving');
