-- What a settlement's boundary is judged by: dated, sourced and editable, each change a row of its own. The newest row of a
-- code is in force.
create table boundary_rule (
  id bigint generated always as identity primary key,
  code text not null,
  severity text not null check (severity in ('forbids', 'warns', 'off')),
  -- What breaks it cannot be stored or read by others, so it always forbids.
  is_fixed boolean not null default false,
  -- Numbers with their unit in the name: {"minAreaM2": 200}.
  parameters jsonb not null default '{}',
  source text not null,
  confidence text not null check (confidence in ('confirmed', 'to-confirm')),
  note text,
  valid_from timestamptz not null default now(),
  changed_by text not null default 'arraigo',
  check (severity = 'forbids' or not is_fixed)
);
create index boundary_rule_code on boundary_rule (code, id);

insert into boundary_rule (code, severity, is_fixed, parameters, source, confidence) values
  ('boundary-self-crossing', 'forbids', true, '{}', 'OGC 06-103r4, geometrías simples', 'confirmed'),
  ('boundary-invalid', 'forbids', true, '{}', 'OGC 06-103r4, geometrías simples', 'confirmed'),
  ('boundary-untidy', 'warns', false, '{}', 'OGC 06-103r4, geometrías simples', 'to-confirm'),
  ('boundary-too-few-points', 'forbids', true, '{}', 'OGC 06-103r4, geometrías simples', 'confirmed'),
  ('boundary-too-many-vertices', 'forbids', true, '{"maxVertices": 20000}', 'Valor inicial de Arraigo', 'to-confirm'),
  ('boundary-outside-chile', 'forbids', false, '{}', 'Envolvente de Chile continental e insular', 'confirmed'),
  ('boundary-too-small', 'warns', false, '{"minAreaM2": 200}',
   'Valor inicial de Arraigo, por confirmar; el polígono más chico del catastro MINVU 2024 mide 391 m²', 'to-confirm'),
  ('boundary-too-large', 'warns', false, '{"maxAreaHa": 200}',
   'Valor inicial de Arraigo, por confirmar; el polígono más grande del catastro MINVU 2024 mide 114 ha', 'to-confirm'),
  ('boundary-outside-comuna', 'forbids', false, '{}', 'La comuna declarada y los límites comunales cargados', 'confirmed'),
  ('boundary-partly-outside-comuna', 'warns', false, '{"minSharePct": 1}',
   'La comuna declarada y los límites comunales cargados', 'to-confirm'),
  ('boundary-no-comuna', 'warns', false, '{}', 'Los límites comunales cargados', 'confirmed'),
  ('boundary-overlap', 'warns', false, '{"minOverlapM2": 1}', 'Valor inicial de Arraigo, por confirmar', 'to-confirm'),
  ('boundary-few-households', 'warns', false, '{"minHouseholds": 8}',
   'MINVU, Catastro Nacional de Campamentos: 8 o más hogares', 'confirmed');
