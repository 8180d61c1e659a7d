-- allStandards()
select s.id, s.version, s.set_name as "setName", s.service, s.name, s.facility_kinds as "facilityKinds",
  s.max_distance_m as "maxDistanceM", s.valid_from_year as "validFromYear", s.source, s.confidence, s.change_note as
  "changeNote", s.changed_by as "changedBy", to_char(s.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  as "validFrom"
from standard s
order by s.set_name, s.id;

-- lockStandard(1)
select s.id, s.version, s.set_name as "setName", s.service, s.name, s.facility_kinds as "facilityKinds",
  s.max_distance_m as "maxDistanceM", s.valid_from_year as "validFromYear", s.source, s.confidence, s.change_note as
  "changeNote", s.changed_by as "changedBy", to_char(s.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  as "validFrom"
from standard s
where s.id = $1 for update;

-- earlierStandards("siedu")
select s.id, s.version, s.set_name as "setName", s.service, s.name, s.facility_kinds as "facilityKinds",
  s.max_distance_m as "maxDistanceM", s.valid_from_year as "validFromYear", s.source, s.confidence, s.change_note as
  "changeNote", s.changed_by as "changedBy", to_char(s.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  as "validFrom", to_char(h.valid_to at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validTo", not exists
  (
  select from standard t
  where t.id = h.row_id
) and not exists (
  select from history n
  where n.table_name = 'standard' and n.row_id = h.row_id and n.version > h.version
) as removed
from history h, lateral jsonb_populate_record(null::standard, h.record) s
where h.table_name = 'standard' and s.set_name = $1
order by h.id desc
limit 1000;

-- officialStandards()
select "set_name" as "setName", "service", "facility_kinds" as "facilityKinds", "max_distance_m" as "maxDistanceM",
  "valid_from_year" as "validFromYear", "source", confidence as "confidence"
from "official_standard"
order by "position";

-- insertStandard({"setName":"siedu","service":"park","name":null,"facilityKin…, "planner")
insert into "standard" ("set_name", "service", "name", "facility_kinds", "max_distance_m", "valid_from_year", "source",
  "confidence", "change_note", "changed_by")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
on conflict ("set_name", "service") do nothing
returning "id";

-- updateStandard(1, {"setName":"siedu","service":"park","name":null,"facilityKin…, "planner")
update "standard"
set "set_name" = $1, "service" = $2, "name" = $3, "facility_kinds" = $4, "max_distance_m" = $5, "valid_from_year" = $6,
  "source" = $7, "confidence" = $8, "change_note" = $9, "changed_by" = $10
where "id" = $11;

-- deleteStandard(1, "Acuerdo 12", "planner")
update "standard"
set "changed_by" = $1, "change_note" = $2
where "id" = $3;
delete from "standard"
where "id" = $1;

-- lockSet("siedu")
select "id"
from "standard"
where "set_name" = $1
order by "id" for update;

-- copySet("siedu", "Viña del Mar", "planner")
insert into standard (set_name, service, name, facility_kinds, max_distance_m, valid_from_year, source, confidence,
  changed_by)
select $1, service, name, facility_kinds, max_distance_m, valid_from_year, source, confidence, $2
from standard
where set_name = $3
order by id;

-- lockSetNames()
select pg_advisory_xact_lock(hashtext('standard-sets'));
