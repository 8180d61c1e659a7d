-- insertDemonstrationDataset("settlements")
insert into "dataset" ("source", "collection", "name", "publisher", "licence", "reference_year", "is_demonstration",
  "imported_by")
values ($1, $2, $3, $4, $5, $6, $7, $8)
returning "id";

-- insertDemonstrationRows("settlements", 1, "[]")
insert into "settlement" ("source", "source_id", "dataset_id", "changed_by", "code", "name", "comuna_code",
  "comuna_name", "status", "closed_reason", "closed_on", "household_count", "household_source", "household_year",
  "household_date", "family_count", "family_source", "family_year", "family_date", "origin_year", "tenure", "water",
  "sewerage", "power", "waste", "paving", "lighting", "strategy", "strategy_reason", "boundary_source", "boundary_date",
  "confidence", "notes", "boundary")
select 'demonstration', "r"."source_id", $1::bigint, 'demonstration', "r"."code", "r"."name", "r"."comuna_code",
  "r"."comuna_name", "r"."status", "r"."closed_reason", "r"."closed_on", "r"."household_count", "r"."household_source",
  "r"."household_year", "r"."household_date", "r"."family_count", "r"."family_source", "r"."family_year",
  "r"."family_date", "r"."origin_year", "r"."tenure", "r"."water", "r"."sewerage", "r"."power", "r"."waste",
  "r"."paving", "r"."lighting", "r"."strategy", "r"."strategy_reason", "r"."boundary_source", "r"."boundary_date",
  "r"."confidence", "r"."notes", r.shape::geometry
from json_to_recordset($2::json) as r (source_id text, shape text, code text, name text, comuna_code text, comuna_name
  text, status text, closed_reason text, closed_on date, household_count integer, household_source text, household_year
  integer, household_date date, family_count integer, family_source text, family_year integer, family_date date,
  origin_year integer, tenure text, water text, sewerage text, power text, waste text, paving text, lighting text,
  strategy text, strategy_reason text, boundary_source text, boundary_date date, confidence text, notes text)
on conflict do nothing;

-- insertDemonstrationRows("indicators", 1, "[]")
insert into "indicator" ("source", "source_id", "dataset_id", "comuna_code", "code", "name", "year", "value", "unit",
  "low", "high")
select 'demonstration', "r"."source_id", $1::bigint, "r"."comuna_code", "r"."code", "r"."name", "r"."year", "r"."value",
  "r"."unit", "r"."low", "r"."high"
from json_to_recordset($2::json) as r (source_id text, shape text, comuna_code text, code text, name text, year integer,
  value double precision, unit text, low double precision, high double precision)
on conflict do nothing;

-- setDemonstrationRows(1, 2)
update "dataset"
set "row_count" = $1
where "id" = $2;

-- countDemonstration()
select "collection", "row_count"
from "dataset"
where "is_demonstration" = $1
order by "id";

-- countEditedDemonstration()
select count(*) as "rows"
from "settlement"
where dataset_id in (
  select id
  from dataset
  where is_demonstration
) and "version" > $1;
select count(*) as "rows"
from "site"
where dataset_id in (
  select id
  from dataset
  where is_demonstration
) and "version" > $1;

-- countDemonstrationPlans()
select count(*) as "plans"
from "plan"
where "id" in (
  select "plan_id"
  from "plan_item"
  where "settlement_id" in (
    select "id"
    from "settlement"
    where dataset_id in (
      select id
      from dataset
      where is_demonstration
    )
  )
  union select "plan_id"
  from "plan_run"
  where "is_demonstration" = $1
);

-- countRealSettlements()
select count(*) as "rows"
from "settlement"
where dataset_id is null or dataset_id not in (
  select id
  from dataset
  where is_demonstration
);

-- hasNeverHeldData()
select pg_sequence_last_value(pg_get_serial_sequence('dataset', 'id')::regclass) is null and not exists (
  select from settlement
) as never;

-- lockDemonstration()
select pg_advisory_xact_lock(hashtext('demonstration'));

-- deleteDemonstration()
delete from "plan"
where "id" in (
  select "plan_id"
  from "plan_item"
  where "settlement_id" in (
    select "id"
    from "settlement"
    where dataset_id in (
      select id
      from dataset
      where is_demonstration
    )
  )
  union select "plan_id"
  from "plan_run"
  where "is_demonstration" = $1
);
delete from "history"
where "table_name" = $1 and "row_id" not in (
  select "id"
  from "plan"
);
delete from "comuna"
where dataset_id in (
  select id
  from dataset
  where is_demonstration
)
returning id;
delete from "settlement"
where dataset_id in (
  select id
  from dataset
  where is_demonstration
)
returning id;
-- 2 times:
delete from "history"
where "table_name" = $1 and "row_id" in ($2);
-- 2 times:
delete from "decision"
where "collection" = $1 and "row_id" in ($2);
delete from "facility"
where dataset_id in (
  select id
  from dataset
  where is_demonstration
)
returning id;
delete from "block"
where dataset_id in (
  select id
  from dataset
  where is_demonstration
)
returning id;
delete from "zone"
where dataset_id in (
  select id
  from dataset
  where is_demonstration
)
returning id;
delete from "neighbourhood"
where dataset_id in (
  select id
  from dataset
  where is_demonstration
)
returning id;
delete from "building"
where dataset_id in (
  select id
  from dataset
  where is_demonstration
)
returning id;
delete from "street"
where dataset_id in (
  select id
  from dataset
  where is_demonstration
)
returning id;
delete from "hazard"
where dataset_id in (
  select id
  from dataset
  where is_demonstration
)
returning id;
delete from "zoning"
where dataset_id in (
  select id
  from dataset
  where is_demonstration
)
returning id;
delete from "site"
where dataset_id in (
  select id
  from dataset
  where is_demonstration
)
returning id;
delete from "indicator"
where dataset_id in (
  select id
  from dataset
  where is_demonstration
)
returning id;
delete from "dataset"
where "is_demonstration" = $1;
