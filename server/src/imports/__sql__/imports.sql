-- createImport({"fileName":"a.csv","fileHash":"f1","fileBytes":1,"actor":"p…)
insert into "import" ("state", "file_name", "file_hash", "file_bytes", "request", "is_dry_run", "created_by")
values ($1, $2, $3, $4, $5, $6, $7)
returning "id", "state", "phase", "progress", "file_name", "file_hash", "request", "collection", "is_dry_run",
  "dataset_id", "counts", "problem", "created_by", "created_at", "finished_at";

-- findImport(1)
select "id", "state", "phase", "progress", "file_name", "file_hash", "request", "collection", "is_dry_run",
  "dataset_id", "counts", "problem", "created_by", "created_at", "finished_at"
from "import"
where "id" = $1;

-- listImports()
select "id", "state", "phase", "progress", "file_name", "file_hash", "request", "collection", "is_dry_run",
  "dataset_id", "counts", "problem", "created_by", "created_at", "finished_at"
from "import"
order by "id" desc
limit $1;

-- claimImport(1)
update "import"
set "state" = $1, "phase" = $2, "progress" = $3, "problem" = $4, "finished_at" = $5, "attempts" = attempts + 1,
  "heartbeat_at" = now()
where "id" = $6 and "state" in ($7, $8) and "cancel_requested" = $9;

-- saveProgress(1, "reading", 0.5)
update "import"
set "phase" = $1, "progress" = $2, "heartbeat_at" = now()
where "id" = $3;

-- saveCollection(1, "streets", "f1")
update "import"
set "collection" = $1, "file_hash" = $2
where "id" = $3;

-- finishImport(1, {"state":"stored"})
update "import"
set "state" = $1, "phase" = $2, "progress" = $3, "counts" = $4, "problem" = $5, "dataset_id" = $6, "finished_at" = now()
where "id" = $7;

-- isCancelRequested(1)
select "cancel_requested"
from "import"
where "id" = $1;

-- requestCancel(1)
update "import"
set "cancel_requested" = $1, "state" = case when state in ('queued', 'interrupted') then 'cancelled' else state end,
  "finished_at" = case when state in ('queued', 'interrupted') then now() end
where "id" = $2 and "finished_at" is null and phase is distinct from 'storing'
returning "id";

-- endDeadImports(true)
update "import"
set "state" = $1, "phase" = $2, "progress" = $3, "problem" = $4, "finished_at" = case when request ? 'uploadId' and
  attempts < 2 then null else now() end
where "state" = $5
returning "id";
delete from "import_row"
where "import_id" = $1;
delete from "import_finding"
where "import_id" = $1;

-- endDeadImports(false)
update "import"
set "state" = $1, "phase" = $2, "progress" = $3, "problem" = $4, "finished_at" = case when request ? 'uploadId' and
  attempts < 2 then null else now() end
where "state" = $5 and "heartbeat_at" < now() - interval '1 minute'
returning "id";

-- forgetAttempt(1)
delete from "import_row"
where "import_id" = $1;
delete from "import_finding"
where "import_id" = $1;

-- requireRunning(1)
select "state"
from "import"
where "id" = $1 for update;

-- isUnfinished(1)
select "id"
from "import"
where "id" = $1 and "finished_at" is null;

-- listUploadsInUse()
select request ->> 'uploadId' as "uploadId"
from "import"
where "finished_at" is null;

-- listResumable()
select "id", request ->> 'uploadId' as "uploadId"
from "import"
where "state" = $1 and "finished_at" is null
order by "id";

-- saveHeartbeat(1)
update "import"
set "heartbeat_at" = now()
where "id" = $1;

-- insertFindings(1, [{"rule":"a","severity":"note","sourceRow":1,"sourceId":"1",…)
insert into import_finding (import_id, rule, severity, source_row, source_id, params)
select $1, u, v, r, i, p::jsonb
from unnest($2::text[], $3::text[], $4::int[], $5::text[], $6::text[]) as t(u, v, r, i, p);

-- placeFindings(1)
update import_finding f
set place = st_pointonsurface(r.shape)
from import_row r
where f.import_id = $1 and f.place is null and r.import_id = $2 and r.row_no = f.source_row and r.shape is not null and
  not st_isempty(r.shape);

-- countRules(1)
select "rule", min(severity) as "severity", count(*)::int as "rows", (array_agg(params order by id))[1] as "example"
from "import_finding"
where "import_id" = $1
group by "rule"
order by "rule";

-- listFindings(1, {"limit":10})
select "id", "rule", "severity", "source_row", "source_id", "params", st_x(place) as "x", st_y(place) as "y"
from "import_finding"
where "import_id" = $1 and "id" > $2
order by "id"
limit $3;

-- listFindings(1, {"rule":"a","after":1,"limit":10})
select "id", "rule", "severity", "source_row", "source_id", "params", st_x(place) as "x", st_y(place) as "y"
from "import_finding"
where "import_id" = $1 and "id" > $2 and "rule" = $3
order by "id"
limit $4;

-- findSameImport({"mapping":{"collection":"facilities","source":"own","source…)
select "id", "file_hash", "mapping"
from "dataset"
where "source" = $1 and "collection" = $2
order by "id" desc
limit $3;
select $1::jsonb = $2::jsonb as same;

-- insertDataset({"fileName":"a.csv","fileHash":"f1","fileBytes":1,"actor":"p…)
insert into "dataset" ("source", "collection", "name", "publisher", "licence", "reference_year", "url", "file_name",
  "file_hash", "file_bytes", "format", "crs", "preset", "mapping", "imported_by")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
returning "id";

-- setDatasetRows(1, 2)
update "dataset"
set "row_count" = $1
where "id" = $2;

-- countRegions(1, true)
select coalesce(left(fields ->> 'comuna_code', 2), fields ->> 'region_code', '') as region, count(*)::int as rows,
  coalesce(sum((fields ->> 'household_count')::int), 0)::int as households, (count(*) filter (where (fields ->>
  'household_count')::int is null))::int as unknown
from import_row
where import_id = $1 and verdict is null
group by 1
order by 1;

-- countStaged(1)
select (count(*) filter (where verdict is null))::int as "rows", (count(*) filter (where verdict is null and shape is
  null))::int as "withoutShape", (count(*) filter (where verdict is not null))::int as "rejected"
from "import_row"
where "import_id" = $1;

-- findStoredImport("f1")
select "id", "finished_at"
from "import"
where "file_hash" = $1 and "state" = $2 and "dataset_id" is not null
order by "id" desc
limit $3;

-- listMappings()
select "id", "name", "mapping"
from "import_mapping"
order by "name";

-- saveMapping("mine", {"collection":"facilities","source":"own","sourceId":["id"],…, "planner")
insert into "import_mapping" ("name", "mapping", "created_by")
values ($1, $2, $3)
on conflict ("name") do update set "mapping" = $4, "created_by" = $5
returning "id", "name", "mapping";

-- deleteMapping(1)
delete from "import_mapping"
where "id" = $1
returning "id";

-- findQueuedRequest(1)
select "request", "created_by"
from "import"
where "id" = $1 and "state" in ($2, $3);

-- countWithoutPlace(1, streets)
select count(*)::int as n
from import_row s
join "street" t on t.source = s.source and t.source_id = s.source_id
where s.import_id = $1 and s.verdict is null and s.shape is null and t."path" is null;
