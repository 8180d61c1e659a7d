-- insertFindings(1, [{"rule":"a","severity":"note","sourceRow":1,"sourceId":"1",…)
insert into import_finding (import_id, rule, severity, source_row, source_id, params)
select $1, u, v, r, i, p::jsonb
from unnest($2::text[], $3::text[], $4::int[], $5::text[], $6::text[]) as t(u, v, r, i, p);

-- placeFindings(1)
update import_finding f
set place = st_pointonsurface(r.shape)
from import_row r
where f.import_id = $1 and f.place is null and r.import_id = $2 and r.row_no = f.source_row and r.shape is not null and
  not st_isempty(r.shape);

-- countRules(1)
select "rule", min(severity) as "severity", count(*)::int as "rows", (array_agg(params order by id))[1] as "example"
from "import_finding"
where "import_id" = $1
group by "rule"
order by "rule";

-- listFindings(1, {"limit":10})
select "id", "rule", "severity", "source_row", "source_id", "params", st_x(place) as "x", st_y(place) as "y"
from "import_finding"
where "import_id" = $1 and "id" > $2
order by "id"
limit $3;

-- listFindings(1, {"rule":"a","after":1,"limit":10})
select "id", "rule", "severity", "source_row", "source_id", "params", st_x(place) as "x", st_y(place) as "y"
from "import_finding"
where "import_id" = $1 and "id" > $2 and "rule" = $3
order by "id"
limit $4;
