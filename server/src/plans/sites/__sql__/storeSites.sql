-- lockSite(1)
select id, version, name, comuna_code as "comunaCode", capacity_families as "capacityFamilies", land_cost_uf as
  "landCostUf", works_uf_per_family as "worksUfPerFamily", owner, status, status_reason as "statusReason", study,
  study_year as "studyYear", note, origin, changed_by as "changedBy"
from site
where id = $1 for update;

-- insertSite({"name":"Terreno","comunaCode":"05109","capacityFamilies":60…, {"actor":"planner","note":null})
insert into site (source, source_id, origin, name, comuna_code, capacity_families, land_cost_uf, works_uf_per_family,
  owner, status, status_reason, study, study_year, note, boundary, changed_by, change_note)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, st_setsrid(st_geomfromgeojson($15), 4326), $16,
  $17)
returning id, version;

-- updateSite(1, {"name":"Terreno","comunaCode":"05109","capacityFamilies":60…, null, {"actor":"planner","note":null})
update site
set name = $1, comuna_code = $2, capacity_families = $3, land_cost_uf = $4, works_uf_per_family = $5, owner = $6, status
  = $7, status_reason = $8, study = $9, study_year = $10, note = $11, boundary = boundary, changed_by = $12, change_note
  = $13
where id = $14
returning id, version;

-- updateSite(1, {"name":"Terreno","comunaCode":"05109","capacityFamilies":60…, {"type":"MultiPolygon","coordinates":[[[[-71.5,-33],[-71.4,-…, {"actor":"planner","note":null})
update site
set name = $1, comuna_code = $2, capacity_families = $3, land_cost_uf = $4, works_uf_per_family = $5, owner = $6, status
  = $7, status_reason = $8, study = $9, study_year = $10, note = $11, boundary = st_setsrid(st_geomfromgeojson($12),
  4326), changed_by = $13, change_note = $14
where id = $15
returning id, version;

-- deleteSite(1)
delete from "site"
where "id" = $1;

-- comunaOfShape({"type":"MultiPolygon","coordinates":[[[[-71.5,-33],[-71.4,-…)
select code
from comuna
where st_intersects(boundary, st_pointonsurface(st_setsrid(st_geomfromgeojson($1), 4326)))
order by code
limit 1;

-- plansUsing(1)
select p.id, p.name
from plan p
where not p.is_removed and ( coalesce(p.overrides, p.spec) #> '{sites,ids}' @> to_jsonb($1::bigint) or exists (
  select from (
    select r.result
    from plan_run r
    where r.plan_id = p.id and r.result is not null
    order by r.id desc
    limit 1
  ) newest
  where jsonb_path_exists(newest.result::jsonb, '$.projects[*].siteId ? (@ == $site)', jsonb_build_object('site',
    $2::bigint))
))
order by p.name, p.id;

-- blockLand(1)
select source || ':' || source_id as "sourceId", code, comuna_code as "comunaCode", st_asgeojson(boundary, 7)::json as
  boundary
from block
where id = $1 and boundary is not null;

-- siteFromProposal("arraigo-proposals", "b")
select id, name
from site
where source = $1 and source_id = $2;

-- lockSiteRule(1)
select id, programme, rule, limit_value as "limit", unit, standard_set as "standardSet", forbids, source, reference_year
  as "referenceYear", confidence, version, change_note as "changeNote", changed_by as "changedBy"
from site_rule
where id = $1 for update;

-- updateSiteRule({"id":1,"programme":null,"rule":"area","limit":2000,"unit":"…, "planner")
update site_rule
set limit_value = $1, forbids = $2, source = $3, reference_year = $4, confidence = $5, change_note = $6, changed_by = $7
where id = $8;
