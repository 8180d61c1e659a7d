-- parameterRows(["walking-kmh"])
select p.code, p.version, p.value, p.unit, p.reference_year as "referenceYear", p.source, p.confidence, p.change_note as
  "changeNote", p.changed_by as "changedBy", to_char(p.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  as "validFrom", coalesce((
  select json_agg(json_build_object('value', h.record->'value', 'source', h.record->>'source', 'changeNote',
    h.change_note, 'changedBy', h.changed_by, 'validFrom', to_char(h.valid_from at time zone 'UTC',
    'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by h.version desc)
  from history h
  where h.table_name = 'parameter' and h.row_id = p.id
), '[]') as earlier
from parameter p
where p.code = any($1::text[])
order by array_position($2::text[], p.code);

-- lockParameter("walking-kmh")
select "id"
from "parameter"
where "code" = $1 for update;

-- updateParameter("walking-kmh", {"value":4,"referenceYear":2026,"source":"INE","confidence":…, "planner")
update "parameter"
set "value" = $1, "reference_year" = $2, "source" = $3, "confidence" = $4, "change_note" = $5, "changed_by" = $6
where "code" = $7;
