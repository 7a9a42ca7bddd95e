import { controlClass, describedBy, Field } from '#components/form/field.tsx';

type Props = {
  label: string;
  hint: string /** The form it is sent with, wherever that stands. */;
  form: string;
};

/** A word to go with a signature; the button that signs stands in the bar. */
export function SignComment({ label, hint, form }: Props) {
  const id = `comment-${form}`;
  return (
    <Field id={id} label={label} hint={hint}>
      <textarea
        id={id}
        name="comment"
        form={form}
        rows={3}
        maxLength={4000}
        {...describedBy(id, { hint })}
        className={`${controlClass()} resize-y py-2`}
      />
    </Field>
  );
}
