-- listOpenDecisions()
select *
from "decision"
where "choice" is null
order by "id"
limit $1;
select id, name, code as code, area_m2 as "areaM2", household_count as "householdCount", st_asgeojson(boundary)::json as
  boundary
from "settlement"
where id = any($1)
order by array_position($2::bigint[], id);

-- listOpenDecisions()
select *
from "decision"
where "choice" is null
order by "id"
limit $1;
select id, name, source_id as code, area_m2 as "areaM2", null::int as "householdCount", st_asgeojson(boundary)::json as
  boundary
from "site"
where id = any($1)
order by array_position($2::bigint[], id);
select 0 as id, '' as name, null::text as code, st_area($1::geometry::geography) as "areaM2", null::int as
  "householdCount", st_asgeojson($2::geometry)::json as boundary;

-- lockDecision(1)
select *
from "decision"
where "id" = $1 for update;

-- decide({"id":1,"kind":"repeated-record","collection":"settlements",…, "keep-both", "planner")
update "settlement"
set "repeats_id" = $1, "changed_by" = $2, "change_note" = $3
where "id" = $4;
update "decision"
set "choice" = $1, "decided_by" = $2, "decided_at" = now()
where "id" = $3;

-- decide({"id":1,"kind":"repeated-record","collection":"settlements",…, "keep-first", "planner")
update "settlement"
set "repeats_id" = $1, "changed_by" = $2, "change_note" = $3, "status" = $4, "closed_reason" = $5, "closed_on" =
  current_date
where "id" = $6;
update "decision"
set "choice" = $1, "decided_by" = $2, "decided_at" = now()
where "id" = $3;

-- decide({"id":1,"kind":"repeated-record","collection":"settlements",…, "keep-second", "planner")
update "settlement"
set "repeats_id" = $1, "changed_by" = $2, "change_note" = $3
where "id" = $4;
update "settlement"
set "repeats_id" = $1, "changed_by" = $2, "change_note" = $3, "status" = $4, "closed_reason" = $5, "closed_on" =
  current_date
where "id" = $6;
update "decision"
set "choice" = $1, "decided_by" = $2, "decided_at" = now()
where "id" = $3;

-- decide({"id":1,"kind":"edited-since","collection":"sites","import_i…, "keep-edit", "planner")
update "decision"
set "choice" = $1, "decided_by" = $2, "decided_at" = now()
where "id" = $3;

-- decide({"id":1,"kind":"edited-since","collection":"sites","import_i…, "take-file", "planner")
update "site"
set "owner" = $1, boundary = $2::geometry, changed_by = $3, change_note = 'take-file'
where id = $4;
update "decision"
set "choice" = $1, "decided_by" = $2, "decided_at" = now()
where "id" = $3;
