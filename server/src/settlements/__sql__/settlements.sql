-- findSettlement(1)
select s.id, s.version, s.code, s.name, s.comuna_code as "comunaCode", coalesce(c.name, s.comuna_name) as "comunaName",
  s.status, s.closed_reason as "closedReason", s.closed_on as "closedOn", s.household_count as "householdCount",
  s.household_source as "householdSource", s.household_year as "householdYear", s.household_date as "householdDate",
  s.family_count as "familyCount", s.family_source as "familySource", s.family_year as "familyYear", s.family_date as
  "familyDate", s.origin_year as "originYear", s.tenure, s.water, s.sewerage, s.power, s.waste, s.paving, s.lighting,
  s.strategy, s.strategy_reason as "strategyReason", s.boundary_source as "boundarySource", s.boundary_date as
  "boundaryDate", s.confidence, s.notes, s.change_note as "changeNote", array[]::bigint[] as "disputedWith",
  '{"from":[],"into":[]}'::json as lineage, s.area_m2 as "areaM2", s.repeats_id as "repeatsId", s.changed_by as
  "changedBy", s.valid_from::text as "validFrom", case when d.id is not null then json_build_object('id', d.id, 'name',
  d.name, 'publisher', d.publisher, 'licence', d.licence, 'referenceYear', d.reference_year, 'isDemonstration',
  d.is_demonstration) end as dataset, st_asgeojson(s.boundary)::json as boundary
from settlement s
left join comuna c on c.code = s.comuna_code
left join dataset d on d.id = s.dataset_id
where s.id = $1;

-- saveSettlement(1, 1, {"name":"Nuevo","householdCount":null}, "planner")
update "settlement"
set "name" = $1, "household_count" = $2, "changed_by" = $3, "change_note" = $4
where "id" = $5 and "version" = $6;
