-- findSettlements([1,2])
select s.id, s.version, s.name as "name", s.code as "code", s.comuna_code as "comunaCode", s.status as "status",
  s.closed_reason as "closedReason", s.closed_on as "closedOn", s.household_count as "householdCount",
  s.household_source as "householdSource", s.household_year as "householdYear", s.household_date as "householdDate",
  s.family_count as "familyCount", s.family_source as "familySource", s.family_year as "familyYear", s.family_date as
  "familyDate", s.origin_year as "originYear", s.tenure as "tenure", s.water as "water", s.sewerage as "sewerage",
  s.power as "power", s.waste as "waste", s.paving as "paving", s.lighting as "lighting", s.strategy as "strategy",
  s.strategy_reason as "strategyReason", s.boundary_source as "boundarySource", s.boundary_date as "boundaryDate",
  s.confidence as "confidence", s.notes as "notes", coalesce(c.name, s.comuna_name) as "comunaName", s.area_m2 as
  "areaM2", s.repeats_id as "repeatsId", s.changed_by as "changedBy", s.change_note as "changeNote",
  to_char(s.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom", array(
  select case when p.settlement_id = s.id then p.other_id else p.settlement_id end
  from settlement_dispute p
  join settlement o on o.id = case when p.settlement_id = s.id then p.other_id else p.settlement_id end
  where s.id in (p.settlement_id, p.other_id) and coalesce("o"."closed_reason", '') not in ('merged', 'repeated',
    'removed')
  order by 1
) as "disputedWith", json_build_object('from', coalesce((
  select json_agg(json_build_object('id', k.id, 'name', k.name, 'kind', l.kind, 'happenedAt', to_char(l.happened_at at
    time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by l.happened_at, k.id)
  from settlement_lineage l
  join settlement k on k.id = l.ancestor_id
  where l.descendant_id = s.id
), '[]'), 'into', coalesce((
  select json_agg(json_build_object('id', k.id, 'name', k.name, 'kind', l.kind, 'happenedAt', to_char(l.happened_at at
    time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by l.happened_at, k.id)
  from settlement_lineage l
  join settlement k on k.id = l.descendant_id
  where l.ancestor_id = s.id
), '[]')) as lineage, case when d.id is not null then json_build_object('id', d.id, 'name', d.name, 'publisher',
  d.publisher, 'licence', d.licence, 'referenceYear', d.reference_year, 'isDemonstration', d.is_demonstration) end as
  dataset, st_asgeojson(s.boundary, 15)::json as boundary
from settlement s
left join comuna c on c.code = s.comuna_code
left join dataset d on d.id = s.dataset_id
where s.id = any($1::bigint[])
order by s.id;

-- findSettlement(1)
select s.id, s.version, s.name as "name", s.code as "code", s.comuna_code as "comunaCode", s.status as "status",
  s.closed_reason as "closedReason", s.closed_on as "closedOn", s.household_count as "householdCount",
  s.household_source as "householdSource", s.household_year as "householdYear", s.household_date as "householdDate",
  s.family_count as "familyCount", s.family_source as "familySource", s.family_year as "familyYear", s.family_date as
  "familyDate", s.origin_year as "originYear", s.tenure as "tenure", s.water as "water", s.sewerage as "sewerage",
  s.power as "power", s.waste as "waste", s.paving as "paving", s.lighting as "lighting", s.strategy as "strategy",
  s.strategy_reason as "strategyReason", s.boundary_source as "boundarySource", s.boundary_date as "boundaryDate",
  s.confidence as "confidence", s.notes as "notes", coalesce(c.name, s.comuna_name) as "comunaName", s.area_m2 as
  "areaM2", s.repeats_id as "repeatsId", s.changed_by as "changedBy", s.change_note as "changeNote",
  to_char(s.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom", array(
  select case when p.settlement_id = s.id then p.other_id else p.settlement_id end
  from settlement_dispute p
  join settlement o on o.id = case when p.settlement_id = s.id then p.other_id else p.settlement_id end
  where s.id in (p.settlement_id, p.other_id) and coalesce("o"."closed_reason", '') not in ('merged', 'repeated',
    'removed')
  order by 1
) as "disputedWith", json_build_object('from', coalesce((
  select json_agg(json_build_object('id', k.id, 'name', k.name, 'kind', l.kind, 'happenedAt', to_char(l.happened_at at
    time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by l.happened_at, k.id)
  from settlement_lineage l
  join settlement k on k.id = l.ancestor_id
  where l.descendant_id = s.id
), '[]'), 'into', coalesce((
  select json_agg(json_build_object('id', k.id, 'name', k.name, 'kind', l.kind, 'happenedAt', to_char(l.happened_at at
    time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by l.happened_at, k.id)
  from settlement_lineage l
  join settlement k on k.id = l.descendant_id
  where l.ancestor_id = s.id
), '[]')) as lineage, case when d.id is not null then json_build_object('id', d.id, 'name', d.name, 'publisher',
  d.publisher, 'licence', d.licence, 'referenceYear', d.reference_year, 'isDemonstration', d.is_demonstration) end as
  dataset, st_asgeojson(s.boundary, 15)::json as boundary
from settlement s
left join comuna c on c.code = s.comuna_code
left join dataset d on d.id = s.dataset_id
where s.id = any($1::bigint[])
order by s.id;

-- findOlderVersions([{"id":1,"version":2}])
select s.id, s.version, s.name as "name", s.code as "code", s.comuna_code as "comunaCode", s.status as "status",
  s.closed_reason as "closedReason", s.closed_on as "closedOn", s.household_count as "householdCount",
  s.household_source as "householdSource", s.household_year as "householdYear", s.household_date as "householdDate",
  s.family_count as "familyCount", s.family_source as "familySource", s.family_year as "familyYear", s.family_date as
  "familyDate", s.origin_year as "originYear", s.tenure as "tenure", s.water as "water", s.sewerage as "sewerage",
  s.power as "power", s.waste as "waste", s.paving as "paving", s.lighting as "lighting", s.strategy as "strategy",
  s.strategy_reason as "strategyReason", s.boundary_source as "boundarySource", s.boundary_date as "boundaryDate",
  s.confidence as "confidence", s.notes as "notes", coalesce(c.name, s.comuna_name) as "comunaName", s.area_m2 as
  "areaM2", s.repeats_id as "repeatsId", s.changed_by as "changedBy", s.change_note as "changeNote",
  to_char(s.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom", array(
  select case when p.settlement_id = s.id then p.other_id else p.settlement_id end
  from settlement_dispute p
  join settlement o on o.id = case when p.settlement_id = s.id then p.other_id else p.settlement_id end
  where s.id in (p.settlement_id, p.other_id) and coalesce("o"."closed_reason", '') not in ('merged', 'repeated',
    'removed')
  order by 1
) as "disputedWith", json_build_object('from', coalesce((
  select json_agg(json_build_object('id', k.id, 'name', k.name, 'kind', l.kind, 'happenedAt', to_char(l.happened_at at
    time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by l.happened_at, k.id)
  from settlement_lineage l
  join settlement k on k.id = l.ancestor_id
  where l.descendant_id = s.id
), '[]'), 'into', coalesce((
  select json_agg(json_build_object('id', k.id, 'name', k.name, 'kind', l.kind, 'happenedAt', to_char(l.happened_at at
    time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by l.happened_at, k.id)
  from settlement_lineage l
  join settlement k on k.id = l.descendant_id
  where l.ancestor_id = s.id
), '[]')) as lineage, case when d.id is not null then json_build_object('id', d.id, 'name', d.name, 'publisher',
  d.publisher, 'licence', d.licence, 'referenceYear', d.reference_year, 'isDemonstration', d.is_demonstration) end as
  dataset, st_asgeojson(s.boundary, 15)::json as boundary
from (
  select was.*
  from unnest($1::bigint[], $2::int[]) as a (id, version)
  join history h on h.table_name = 'settlement' and h.row_id = a.id and h.version = a.version, lateral
    jsonb_populate_record(null::settlement, $3::jsonb || h.record || jsonb_build_object('boundary',
    encode(st_asewkb(h.geometry), 'hex'))) as was
) s
left join comuna c on c.code = s.comuna_code
left join dataset d on d.id = s.dataset_id;

-- findOlderVersion(1, 2)
select s.id, s.version, s.name as "name", s.code as "code", s.comuna_code as "comunaCode", s.status as "status",
  s.closed_reason as "closedReason", s.closed_on as "closedOn", s.household_count as "householdCount",
  s.household_source as "householdSource", s.household_year as "householdYear", s.household_date as "householdDate",
  s.family_count as "familyCount", s.family_source as "familySource", s.family_year as "familyYear", s.family_date as
  "familyDate", s.origin_year as "originYear", s.tenure as "tenure", s.water as "water", s.sewerage as "sewerage",
  s.power as "power", s.waste as "waste", s.paving as "paving", s.lighting as "lighting", s.strategy as "strategy",
  s.strategy_reason as "strategyReason", s.boundary_source as "boundarySource", s.boundary_date as "boundaryDate",
  s.confidence as "confidence", s.notes as "notes", coalesce(c.name, s.comuna_name) as "comunaName", s.area_m2 as
  "areaM2", s.repeats_id as "repeatsId", s.changed_by as "changedBy", s.change_note as "changeNote",
  to_char(s.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom", array(
  select case when p.settlement_id = s.id then p.other_id else p.settlement_id end
  from settlement_dispute p
  join settlement o on o.id = case when p.settlement_id = s.id then p.other_id else p.settlement_id end
  where s.id in (p.settlement_id, p.other_id) and coalesce("o"."closed_reason", '') not in ('merged', 'repeated',
    'removed')
  order by 1
) as "disputedWith", json_build_object('from', coalesce((
  select json_agg(json_build_object('id', k.id, 'name', k.name, 'kind', l.kind, 'happenedAt', to_char(l.happened_at at
    time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by l.happened_at, k.id)
  from settlement_lineage l
  join settlement k on k.id = l.ancestor_id
  where l.descendant_id = s.id
), '[]'), 'into', coalesce((
  select json_agg(json_build_object('id', k.id, 'name', k.name, 'kind', l.kind, 'happenedAt', to_char(l.happened_at at
    time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by l.happened_at, k.id)
  from settlement_lineage l
  join settlement k on k.id = l.descendant_id
  where l.ancestor_id = s.id
), '[]')) as lineage, case when d.id is not null then json_build_object('id', d.id, 'name', d.name, 'publisher',
  d.publisher, 'licence', d.licence, 'referenceYear', d.reference_year, 'isDemonstration', d.is_demonstration) end as
  dataset, st_asgeojson(s.boundary, 15)::json as boundary
from (
  select was.*
  from unnest($1::bigint[], $2::int[]) as a (id, version)
  join history h on h.table_name = 'settlement' and h.row_id = a.id and h.version = a.version, lateral
    jsonb_populate_record(null::settlement, $3::jsonb || h.record || jsonb_build_object('boundary',
    encode(st_asewkb(h.geometry), 'hex'))) as was
) s
left join comuna c on c.code = s.comuna_code
left join dataset d on d.id = s.dataset_id;

-- lockSettlements([1,2])
select from collection_version
where collection = 'settlements' for update;
select id
from settlement
where id = any($1::bigint[])
order by id for update;

-- today()
select to_char(now() at time zone 'America/Santiago', 'YYYY-MM-DD') as today;
