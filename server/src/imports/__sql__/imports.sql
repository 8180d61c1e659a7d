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

-- findStoredImport("f1")
select "id", "finished_at"
from "import"
where "file_hash" = $1 and "state" = $2 and "dataset_id" is not null
order by "id" desc
limit $3;

-- findQueuedRequest(1)
select "request", "created_by"
from "import"
where "id" = $1 and "state" in ($2, $3);
