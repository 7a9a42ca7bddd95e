import { Checkbox } from './checkbox.tsx';

type Props = { name: string; label: string; chosen: readonly string[]; options: [string, string][] };

/** Boxes of one name, of which any number is ticked. Options are values with what is said for them. */
export function Boxes({ name, label, chosen, options }: Props) {
  return (
    <fieldset>
      <legend className="text-[0.8125rem] font-semibold">{label}</legend>
      {options.map(([value, said]) => (
        <Checkbox
          key={value}
          name={name}
          value={value}
          label={said}
          defaultChecked={chosen.includes(value)}
        />
      ))}
    </fieldset>
  );
}
