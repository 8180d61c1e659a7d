-- comunaShapes({"west":-72,"south":-34,"east":-71,"north":-32}, 0.0003)
select code, name, st_asgeojson(st_simplifypreservetopology(boundary, $1::float8), 5) as shape
from comuna
where boundary && st_makeenvelope($2, $3, $4, $5, 4326)
order by code;

-- settlementShapes([1])
select id, st_asgeojson(boundary, 6) as shape
from settlement
where id = any($1)
order by id;

-- siteShapes([1])
select id, st_asgeojson(boundary, 6) as shape
from site
where id = any($1)
order by id;

-- newestUf()
select day::text as day, clp, source
from uf_value
order by day desc
limit 1;
