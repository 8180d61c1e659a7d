-- keepSnapshots({"importId":1,"datasetId":2})
insert into settlement_snapshot (dataset_id, source, source_id, code, name, comuna_code, household_count,
  household_year, fields, boundary)
select $1, s.source, s.source_id, s.fields ->> 'code', coalesce(s.fields ->> 'name', s.source_id), s.fields ->>
  'comuna_code', (s.fields ->> 'household_count')::integer, (s.fields ->> 'household_year')::integer, s.fields,
  st_multi(s.shape)
from import_row s
where s.import_id = $2 and s.verdict is null
order by s.row_no
on conflict (dataset_id, source, source_id) do nothing;
