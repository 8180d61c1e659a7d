-- settlementShapes([1,2])
select id, st_asgeojson(boundary, 6) as shape
from settlement
where id = any($1)
order by id;
