-- demandShapes("regions", [5])
select region_code::int as id, st_asgeojson(st_multi(st_union(st_simplifypreservetopology(boundary, $1))), 6) as shape
from comuna
where region_code::int = any($2)
group by region_code
order by 1;

-- demandShapes("comunas", [1,2])
select id, st_asgeojson(st_multi(st_simplifypreservetopology(boundary, $1)), 6) as shape
from comuna
where id = any($2)
order by id;

-- demandShapes("zones", [1,2])
select id, st_asgeojson(boundary, 6) as shape
from zone
where id = any($1)
order by id;

-- demandShapes("blocks", [1,2])
select id, st_asgeojson(boundary, 6) as shape
from block
where id = any($1)
order by id;

-- demandSources([3,4])
select "id", "name", "publisher", "licence", "reference_year" as "referenceYear", "file_name" as "fileName"
from "dataset"
where "id" in ($1, $2)
order by "id";

-- demandParameters()
select "code", "value", "unit", "reference_year" as "referenceYear", "source", "confidence"
from "parameter"
where 'demand' = any(used_by)
order by "code";

-- comunaNamed("05109")
select "name"
from "comuna"
where "code" = $1;
