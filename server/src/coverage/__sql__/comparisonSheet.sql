-- sourcesOf([3,4])
select "id", "name", "publisher", "licence", "reference_year" as "referenceYear", "file_name" as "fileName"
from "dataset"
where "id" in ($1, $2)
order by "id";
