-- rulesInForce()
select (
  select coalesce(json_agg(json_build_object('id', id, 'version', version, 'setName', set_name, 'service', service,
    'name', name, 'facilityKinds', facility_kinds, 'maxDistanceM', max_distance_m, 'validFromYear', valid_from_year,
    'source', source, 'confidence', confidence, 'changeNote', change_note) order by id), '[]')
  from standard
) as standards, (
  select coalesce(json_object_agg(code, value), '{}')
  from parameter
) as parameters, (
  select json_build_object('version', version, 'unknownRule', unknown_rule, 'weights', weights, 'source', source,
    'confidence', confidence, 'changedBy', changed_by, 'validFrom', valid_from, 'changeNote', change_note)
  from deficit_weights
  order by version desc
  limit 1
) as weights;

-- regionNames()
select "code", "name"
from "region"
order by "code";

-- datasetsOf("streets")
select dataset_id as id
from street
where dataset_id is not null
group by dataset_id
order by dataset_id;
