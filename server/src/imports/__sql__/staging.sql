-- openStaging()
insert into import_row (import_id, row_no, source, source_id, source_id_base, fields, attributes, shape)
select $1, r, o, i, b, f::jsonb, a::jsonb, s::geometry
from unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[]) as t(r, o, i, b, f, a, s);

-- openStaging()
copy import_row (import_id, row_no, source, source_id, source_id_base, fields, attributes, shape)
from stdin
with (format binary);

-- clearStaging(1)
delete from "import_row"
where "import_id" = $1;
