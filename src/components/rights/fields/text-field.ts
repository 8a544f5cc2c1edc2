import type { TemplateResult } from 'lit';
import { fieldTemplate, type FieldOptions } from '../../../ui/forms/field.js';
import type { Editing } from '../request/context.js';
import type { FieldName } from '../request/request-draft.js';

/** A text field of the draft. */
export const field = (
  { t, draft, problems, edit }: Editing,
  name: FieldName,
  options: Pick<FieldOptions, 'label'> & Partial<FieldOptions>,
): TemplateResult =>
  fieldTemplate({
    t,
    id: name,
    value: draft.fields[name],
    error: problems.get(name),
    change: (value) => edit({ ...draft, fields: { ...draft.fields, [name]: value } }),
    ...options,
  });
