-- summariseCollection("settlements")
select region, rows, without, case when mainland is not null then array[st_xmin(mainland), st_ymin(mainland),
  st_xmax(mainland), st_ymax(mainland)] end as mainland, case when anywhere is not null then array[st_xmin(anywhere),
  st_ymin(anywhere), st_xmax(anywhere), st_ymax(anywhere)] end as anywhere
from (
  select coalesce(left(comuna_code, 2), '') as region, count(*)::int as rows, (count(*) filter (where "boundary" is
    null))::int as without, st_extent("boundary") as anywhere, st_extent("boundary") filter (where st_xmin("boundary") >
    -77) as mainland
  from "settlement"
  where coalesce("closed_reason", '') not in ('merged', 'repeated', 'removed')
  group by 1
) by_region
order by region;
select coalesce(sum(household_count) filter (where is_open), 0)::int as "knownHouseholds", (count(*) filter (where
  household_count is null and is_open))::int as "unknownHouseholds", (count(*) filter (where repeats_id is not
  null))::int as "repeatedRecords", coalesce(sum(household_count) filter (where repeats_id is not null), 0)::int as
  "repeatedHouseholds", (count(*) filter (where repeats_id is null and status = 'closed'))::int as "closedRecords"
from (
  select *, repeats_id is null and status <> 'closed' as is_open
  from settlement
  where coalesce("closed_reason", '') not in ('merged', 'repeated', 'removed')
) s;

-- summariseCollection("streets")
select region, rows, without, case when mainland is not null then array[st_xmin(mainland), st_ymin(mainland),
  st_xmax(mainland), st_ymax(mainland)] end as mainland, case when anywhere is not null then array[st_xmin(anywhere),
  st_ymin(anywhere), st_xmax(anywhere), st_ymax(anywhere)] end as anywhere
from (
  select '' as region, count(*)::int as rows, (count(*) filter (where "path" is null))::int as without,
    st_extent("path") as anywhere, st_extent("path") filter (where st_xmin("path") > -77) as mainland
  from "street"
  group by 1
) by_region
order by region;

-- summariseCollection("neighbourhoods")
select region, rows, without, case when mainland is not null then array[st_xmin(mainland), st_ymin(mainland),
  st_xmax(mainland), st_ymax(mainland)] end as mainland, case when anywhere is not null then array[st_xmin(anywhere),
  st_ymin(anywhere), st_xmax(anywhere), st_ymax(anywhere)] end as anywhere
from (
  select coalesce(left(comuna_code, 2), (
    select around.region_code
    from comuna around
    where st_covers(around.boundary, st_pointonsurface("neighbourhood"."boundary"))
    order by around.code
    limit 1
  ), '') as region, count(*)::int as rows, (count(*) filter (where "boundary" is null))::int as without,
    st_extent("boundary") as anywhere, st_extent("boundary") filter (where st_xmin("boundary") > -77) as mainland
  from "neighbourhood"
  group by 1
) by_region
order by region;

-- summariseCollection("indicators")
select coalesce(left(comuna_code, 2), '') as region, count(*)::int as rows, 0 as without, null as mainland, null as
  anywhere
from "indicator"
group by 1
order by 1;

-- countDatasets()
select "collection", count(*)::int as "datasets"
from "dataset"
where "is_for_comparison" = $1
group by "collection"
order by "collection";

-- listDatasets()
select *
from "dataset"
order by "id" desc;

-- removeDataset(1)
select "id", "collection", "row_count"
from "dataset"
where "id" = $1;
delete from "street"
where "dataset_id" = $1;
delete from decision
where choice is null and collection = $1 and (row_id not in (
  select id
  from "street"
) or (other_row_id is not null and other_row_id not in (
  select id
  from "street"
)));
delete from "dataset"
where "id" = $1;
