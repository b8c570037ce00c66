import { permissionWords } from '../../../shared/domain/network/touchWords';
import { type Permission, permissions } from '../../../shared/model/permission';
import { Choices } from '../../ui/Choices';
import { LedgerPart } from '../../ui/LedgerPart';

const options = permissions.map((value) => ({ value, label: permissionWords[value] }));

interface PermissionChoiceProps {
  readonly permission: Permission;
  onChange(permission: Permission): void;
}

/** What they said to being named or quoted. */
export function PermissionChoice({ permission, onChange }: PermissionChoiceProps) {
  return (
    <LedgerPart name="Permission">
      <Choices<Permission>
        label="Permission"
        hidesLabel
        value={permission}
        options={options}
        onChange={onChange}
      />
    </LedgerPart>
  );
}
