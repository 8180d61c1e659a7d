-- listVersions(1)
select v.version, to_char("v"."valid_from" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom",
  to_char("v"."valid_to" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validTo", v.changed_by as "changedBy",
  v.change_note as "changeNote", v.record - 'imported' - 'attributes' as record, (v.record ->> 'area_m2')::double
  precision as "areaM2", md5(st_asbinary(v.geometry)) as shape
from (
  select version, valid_from, valid_to, changed_by, change_note, record, geometry
  from history
  where table_name = 'settlement' and row_id = $1
  union all select version, valid_from, null, changed_by, change_note, to_jsonb(s) - 'boundary', boundary
  from settlement s
  where id = $2
) v
order by v.version desc;
