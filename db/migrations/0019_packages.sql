-- What plans offer, what it costs where, and when families can stay where they are. Unit costs become packages.
-- 'catalogue' grows with every change of these and of programmes.
insert into collection_version (collection) values ('catalogue');

create table package (
  id bigint generated always as identity primary key,
  code text not null unique check (code ~ '^[a-z][a-z0-9-]{0,59}$'),
  position integer not null,
  name_es text not null,
  name_en text not null,
  about_es text not null,
  about_en text not null,
  kind text not null check (kind in ('part', 'in-place', 'relocation', 'doubled-up', 'complementary')),
  -- [["water"], ["urbanisation", "improvement"]]: works finished before, all of the lists, any one of each.
  prerequisites jsonb not null default '[]',
  includes text[] not null default '{}',
  closes text[] not null default '{}',
  -- Share of a family's need that the package closes, 0 to 1.
  benefit double precision not null check (benefit > 0 and benefit <= 1),
  duration_years integer not null check (duration_years between 1 and 10),
  -- Once per settlement, whatever its size.
  fixed_uf double precision not null check (fixed_uf >= 0),
  cost_uf_per_family double precision not null check (cost_uf_per_family >= 0),
  low_uf double precision not null check (low_uf >= 0),
  high_uf double precision not null check (high_uf >= low_uf),
  reference_year integer not null,
  source text not null,
  confidence text not null check (confidence in ('confirmed', 'to-confirm')),
  version integer not null default 1,
  valid_from timestamptz not null default now(),
  changed_by text not null default 'arraigo',
  change_note text
);

insert into package (position, code, kind, name_es, name_en, about_es, about_en, prerequisites, includes, closes, benefit,
  duration_years, fixed_uf, cost_uf_per_family, low_uf, high_uf, reference_year, source, confidence)
select position, code, kind, name_es, name_en, about_es, about_en, prerequisites::jsonb, includes::text[], closes::text[],
  benefit, duration_years, fixed_uf, cost, low, high, 2026, source, 'to-confirm'
from (values
  (1, 'water', 'part', 'Agua potable', 'Drinking water',
   'Red y arranques domiciliarios, con medidor.', 'Network and connections of each home, with a meter.',
   '[]', '{}', '{infrastructure:water}', 0.1, 1, 0, 100, 70, 140,
   'Estimación propia: parte de la urbanización (400 a 600 UF por familia); valor inicial, por acordar'),
  (2, 'sewerage', 'part', 'Alcantarillado', 'Sewerage',
   'Colectores y uniones domiciliarias; donde no hay red, solución particular.',
   'Sewers and connections of each home; where there is no network, a solution of its own.',
   '[]', '{}', '{infrastructure:sewerage}', 0.12, 1, 0, 140, 100, 200,
   'Estimación propia: parte de la urbanización (400 a 600 UF por familia); valor inicial, por acordar'),
  (3, 'power', 'part', 'Electricidad', 'Power',
   'Empalmes con medidor y alumbrado de los pasajes.', 'Metered connections, and lighting of the passages.',
   '[]', '{}', '{infrastructure:power}', 0.05, 1, 0, 60, 40, 80,
   'Estimación propia: parte de la urbanización (400 a 600 UF por familia); valor inicial, por acordar'),
  (4, 'paving', 'part', 'Pavimentos y aguas lluvias', 'Paving and drainage',
   'Calzadas, pasajes, escaleras, muros de contención menores y evacuación de aguas lluvias. Después de las redes que van debajo.',
   'Roads, passages, stairs, small retaining walls and storm drainage. After the networks that lie underneath.',
   '[["water"],["sewerage"]]', '{}', '{infrastructure:paving}', 0.14, 1, 0, 190, 150, 240,
   'Estimación propia: parte de la urbanización (400 a 600 UF por familia); valor inicial, por acordar'),
  (5, 'titling', 'part', 'Regularización de títulos', 'Titling',
   'Loteo, saneamiento e inscripción del dominio.', 'Subdivision, regularisation and registration of the property.',
   '[]', '{}', '{tenure}', 0.04, 2, 0, 40, 25, 60,
   'Estimación propia: parte de la urbanización (400 a 600 UF por familia); valor inicial, por acordar'),
  (6, 'urbanisation', 'in-place', 'Urbanización en el lugar', 'Urbanisation in place',
   'Agua, alcantarillado, electricidad, pavimentos y títulos en una sola obra; las familias siguen en sus viviendas.',
   'Water, sewerage, power, paving and titles as one work; families stay in their dwellings.',
   '[]', '{water,sewerage,power,paving,titling}',
   '{infrastructure:water,infrastructure:sewerage,infrastructure:power,infrastructure:paving,infrastructure:lighting,tenure}',
   0.6, 2, 0, 500, 400, 600, 'Orden de magnitud de proyectos informados (360 a 520 UF por familia)'),
  (7, 'improvement', 'in-place', 'Urbanización con mejoramiento de viviendas', 'Urbanisation with dwelling improvement',
   'La urbanización completa, y obras en las viviendas que se pueden recuperar.',
   'The whole urbanisation, and works in the dwellings that can be recovered.',
   '[]', '{water,sewerage,power,paving,titling}',
   '{infrastructure:water,infrastructure:sewerage,infrastructure:power,infrastructure:paving,infrastructure:lighting,tenure,housing:improve}',
   0.8, 2, 0, 675, 550, 800, 'Orden de magnitud de proyectos informados (820 UF por familia)'),
  (8, 'new-in-place', 'in-place', 'Vivienda nueva en el lugar', 'New housing in place',
   'Loteo, urbanización y vivienda nueva para cada familia en el mismo terreno.',
   'Subdivision, urbanisation and a new home for each family on the same land.',
   '[]', '{water,sewerage,power,paving,titling}',
   '{infrastructure:water,infrastructure:sewerage,infrastructure:power,infrastructure:paving,infrastructure:lighting,tenure,housing:new}',
   1, 3, 0, 1250, 900, 1600, 'Orden de magnitud de proyectos informados (915 a 1.180 UF por familia)'),
  (9, 'relocation', 'relocation', 'Relocalización en un terreno nuevo', 'Relocation to a new site',
   'Vivienda nueva y urbanizada en otro terreno para las familias que deben dejar el lugar. El terreno se paga aparte.',
   'A new home with services on other land for families that must leave. The land is paid apart.',
   '[]', '{}',
   '{infrastructure:water,infrastructure:sewerage,infrastructure:power,infrastructure:paving,infrastructure:lighting,tenure,housing:new}',
   1, 2, 0, 1250, 900, 1600, 'Orden de magnitud de proyectos informados (915 a 1.180 UF por familia)'),
  (10, 'doubled-up', 'doubled-up', 'Vivienda nueva para familias allegadas', 'New homes for families that share a dwelling',
   'Vivienda nueva en un terreno para las familias que comparten vivienda con otra. El terreno se paga aparte.',
   'A new home on a site for families that share a dwelling with another one. The land is paid apart.',
   '[]', '{}', '{housing:new}', 1, 2, 0, 1250, 900, 1600,
   'Orden de magnitud de proyectos informados (915 a 1.180 UF por familia)'),
  (11, 'community-centre', 'complementary', 'Sede comunitaria', 'Community centre',
   'Un lugar de reunión para el comité y los vecinos.', 'A place to meet for the committee and the neighbours.',
   '[["urbanisation","improvement","new-in-place","relocation"]]', '{}', '{service:community-centre}', 0.02, 1, 3000, 0, 0, 0,
   'Estimación propia: 100 a 120 m² a unas 27 UF por m²; valor inicial, por acordar'),
  (12, 'clinic-post', 'complementary', 'Posta o estación médica', 'Clinic post',
   'Atención primaria de salud cerca de las familias.', 'Primary health care near the families.',
   '[["urbanisation","improvement","new-in-place","relocation"]]', '{}', '{service:primary-health}', 0.03, 1, 6000, 0, 0, 0,
   'Estimación propia: 180 a 200 m² a unas 32 UF por m²; valor inicial, por acordar'),
  (13, 'workshops', 'complementary', 'Talleres y empleo', 'Workshops and employment',
   'Oficios, organización y trabajo en las obras del mismo barrio.',
   'Trades, organisation and work in the works of the neighbourhood itself.',
   '[["urbanisation","improvement","new-in-place","relocation"]]', '{}', '{employment}', 0.02, 1, 600, 5, 2, 10,
   'Estimación propia: un monitor por año y materiales; valor inicial, por acordar')
) as p (position, code, kind, name_es, name_en, about_es, about_en, prerequisites, includes, closes, benefit, duration_years,
        fixed_uf, cost, low, high, source);

-- Costs that somebody had changed stay as they were changed.
update package p set
  cost_uf_per_family = u.cost_uf_per_family, low_uf = least(u.low_uf, u.cost_uf_per_family),
  high_uf = greatest(u.high_uf, u.cost_uf_per_family), benefit = u.benefit, reference_year = u.reference_year,
  source = u.source, confidence = u.confidence, version = u.version, valid_from = u.valid_from, changed_by = u.changed_by,
  change_note = u.change_note
from unit_cost u
where u.version > 1
  and (u.package = p.code or (u.package = 'new-housing' and p.code in ('new-in-place', 'relocation', 'doubled-up')));
insert into history (table_name, row_id, version, valid_from, valid_to, changed_by, change_note, record)
select 'package', p.id, h.version, h.valid_from, h.valid_to, h.changed_by, h.change_note,
  to_jsonb(p) || (h.record - '{id,package,name_es,name_en}'::text[])
from history h
join unit_cost u on h.table_name = 'unit_cost' and h.row_id = u.id
join package p on u.package = p.code or (u.package = 'new-housing' and p.code in ('new-in-place', 'relocation', 'doubled-up'));
delete from history where table_name = 'unit_cost';
drop table unit_cost;

create table cost_rule (
  id bigint generated always as identity primary key,
  package text not null references package (code) on update cascade on delete cascade,
  factor text not null check (factor in ('slope-deg', 'households-per-ha', 'distance-to-street-m', 'families')),
  -- At least, and less than; null: no end. "from" and "to" of the interface.
  at_least double precision,
  less_than double precision,
  multiply double precision not null check (multiply > 0 and multiply <= 20),
  reference_year integer not null,
  source text not null,
  confidence text not null check (confidence in ('confirmed', 'to-confirm')),
  version integer not null default 1,
  valid_from timestamptz not null default now(),
  changed_by text not null default 'arraigo',
  change_note text,
  check (at_least is not null or less_than is not null),
  check (at_least < less_than)
);
create index cost_rule_package on cost_rule (package);

insert into cost_rule (package, factor, at_least, less_than, multiply, reference_year, source, confidence)
select package, factor, at_least, less_than, multiply, 2026, 'Estimación propia: valor inicial, por acordar', 'to-confirm'
from (values
  ('water', 'slope-deg', 20, null, 1.15),
  ('sewerage', 'slope-deg', 15, 20, 1.15), ('sewerage', 'slope-deg', 20, null, 1.3),
  ('paving', 'slope-deg', 15, 20, 1.3), ('paving', 'slope-deg', 20, null, 1.6),
  ('urbanisation', 'slope-deg', 15, 20, 1.15), ('urbanisation', 'slope-deg', 20, null, 1.3),
  ('improvement', 'slope-deg', 15, 20, 1.12), ('improvement', 'slope-deg', 20, null, 1.25),
  ('new-in-place', 'slope-deg', 15, 20, 1.1), ('new-in-place', 'slope-deg', 20, null, 1.25),
  ('water', 'households-per-ha', 80, null, 1.1), ('sewerage', 'households-per-ha', 80, null, 1.15),
  ('paving', 'households-per-ha', 80, null, 1.1),
  ('urbanisation', 'households-per-ha', 80, null, 1.1), ('improvement', 'households-per-ha', 80, null, 1.1),
  ('new-in-place', 'households-per-ha', 80, null, 1.1),
  ('water', 'distance-to-street-m', 100, 300, 1.15), ('water', 'distance-to-street-m', 300, null, 1.4),
  ('sewerage', 'distance-to-street-m', 100, 300, 1.15), ('sewerage', 'distance-to-street-m', 300, null, 1.4),
  ('power', 'distance-to-street-m', 300, null, 1.2),
  ('urbanisation', 'distance-to-street-m', 100, 300, 1.05), ('urbanisation', 'distance-to-street-m', 300, null, 1.2),
  ('improvement', 'distance-to-street-m', 100, 300, 1.05), ('improvement', 'distance-to-street-m', 300, null, 1.15),
  ('new-in-place', 'distance-to-street-m', 300, null, 1.1),
  ('water', 'families', null, 20, 1.2), ('sewerage', 'families', null, 20, 1.2), ('power', 'families', null, 20, 1.1),
  ('paving', 'families', null, 20, 1.1), ('titling', 'families', null, 20, 1.3),
  ('urbanisation', 'families', null, 20, 1.15), ('improvement', 'families', null, 20, 1.15),
  ('new-in-place', 'families', null, 20, 1.1)
) as r (package, factor, at_least, less_than, multiply);

-- Studies of a settlement's hazards: where there is one it says more than an area on a plan.
create table hazard_study (
  id bigint generated always as identity primary key,
  settlement_id bigint not null references settlement on delete cascade,
  -- As in hazard.kind; null: all of them.
  hazard_kind text,
  -- 'no-hazard': there is none. 'mitigable': families can stay, with works. 'not-mitigable': they cannot.
  finding text not null check (finding in ('no-hazard', 'mitigable', 'not-mitigable')),
  -- Of the families, that must move; null: those on the ground in question.
  moved_share double precision check (moved_share >= 0 and moved_share <= 1),
  year integer,
  source text not null check (source <> ''),
  note text,
  version integer not null default 1,
  valid_from timestamptz not null default now(),
  changed_by text not null,
  change_note text,
  check (moved_share is null or finding = 'not-mitigable')
);
create index hazard_study_settlement on hazard_study (settlement_id);

-- Thresholds of the hazard rule. Building in a risk area is conditional on a study and works (OGUC 2.1.17), not banned: until
-- there is a study, what lies in areas of these kinds is counted as not fit to stay.
insert into parameter (code, value, unit, reference_year, source, confidence, used_by)
select code, value, unit, 2026, 'Valor inicial de Arraigo, por acordar: ' || about, 'to-confirm', '{catalogue}'
from (values
  ('hazard-partial-share', 0.1, 'share', 'con menos suelo que esto en áreas de riesgo se quedan todas las familias'),
  ('hazard-relocation-share', 0.7, 'share', 'con esta parte del suelo en áreas de riesgo, o más, se relocalizan todas las familias'),
  ('hazard-moves-flood', 1, 'flag', '1 si las áreas inundables obligan a mover familias mientras no haya estudio'),
  ('hazard-moves-landslide', 1, 'flag', '1 si las áreas de remoción en masa obligan a mover familias mientras no haya estudio'),
  ('hazard-moves-ravine', 1, 'flag', '1 si las quebradas obligan a mover familias mientras no haya estudio'),
  ('hazard-moves-tsunami', 1, 'flag', '1 si las áreas inundables por tsunami obligan a mover familias mientras no haya estudio'),
  ('hazard-moves-evacuation', 0, 'flag',
   '1 si las áreas de evacuación ante tsunami obligan a mover familias; no son áreas de inundación modelada'),
  ('hazard-moves-volcanic', 1, 'flag', '1 si las áreas de peligro volcánico o fallas obligan a mover familias mientras no haya estudio'),
  ('hazard-moves-fire', 0, 'flag', '1 si las áreas de riesgo de incendio obligan a mover familias; se mitigan con fajas y accesos'),
  ('hazard-moves-other', 1, 'flag', '1 si otras áreas de riesgo obligan a mover familias mientras no haya estudio'),
  ('hazard-moves-no-build', 1, 'flag', '1 si las zonas no edificables obligan a mover familias'),
  ('hazard-unstable-slope-deg', 20, 'deg', 'pendiente media sobre la que el suelo se considera inestable mientras no haya estudio'),
  ('hazard-slide-slope-deg', 6, 'deg', 'pendiente desde la que se han registrado deslizamientos; menos no prueba que no los haya')
) as r (code, value, unit, about);

create trigger package_history before update or delete on package for each row execute function keep_history();
create trigger cost_rule_history before update or delete on cost_rule for each row execute function keep_history();
create trigger hazard_study_history before update or delete on hazard_study for each row execute function keep_history();

do $$
declare
  rules text;
begin
  foreach rules in array array['package', 'cost_rule', 'programme', 'hazard_study'] loop
    execute format(
      'create trigger %1$s_inserted after insert on %1$I referencing new table as new_rows
         for each statement execute function note_change(''catalogue'');
       create trigger %1$s_updated after update on %1$I referencing old table as old_rows new table as new_rows
         for each statement execute function note_change(''catalogue'');
       create trigger %1$s_deleted after delete on %1$I referencing old table as old_rows
         for each statement execute function note_change(''catalogue'');',
      rules);
  end loop;
end $$;
-- The cost per family of a ranking is that of packages.
create trigger package_priced_inserted after insert on package referencing new table as new_rows
  for each statement execute function note_change('priorities');
create trigger package_priced_updated after update on package referencing old table as old_rows new table as new_rows
  for each statement execute function note_change('priorities');
create trigger package_priced_deleted after delete on package referencing old table as old_rows
  for each statement execute function note_change('priorities');
