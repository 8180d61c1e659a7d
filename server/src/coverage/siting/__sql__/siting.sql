-- sitesOf("05", 901)
select s.id, s.name, st_x(inside.place) as longitude, st_y(inside.place) as latitude
from site s
cross join lateral (
  select st_pointonsurface(s.boundary) as place
) inside
where s.boundary is not null and (s.comuna_code like $1 or (s.comuna_code is null and exists (
  select from comuna c
  where c.code like $2 and st_intersects(c.boundary, inside.place)
)))
order by s.id
limit $3;

-- streetNames([1,2])
select "id", "name"
from "street"
where "id" in ($1, $2)
order by "id";
