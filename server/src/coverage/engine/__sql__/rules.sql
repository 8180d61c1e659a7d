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

-- coverageDatasets()
select d.id
from dataset d
where exists (
  select from facility
  where dataset_id = d.id
) or exists (
  select from street
  where dataset_id = d.id
) or exists (
  select from block
  where dataset_id = d.id
) or exists (
  select from zone
  where dataset_id = d.id
) or exists (
  select from comuna
  where dataset_id = d.id
) or exists (
  select from settlement
  where dataset_id = d.id
) or exists (
  select from neighbourhood
  where dataset_id = d.id
) or exists (
  select from building
  where dataset_id = d.id
)
order by d.id;
