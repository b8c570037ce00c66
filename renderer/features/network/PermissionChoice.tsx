import { useState } from 'react';
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
  // What was pressed shows at once; the record follows when it is on the disk.
  const [pressed, setPressed] = useState<{ readonly before: Permission; readonly now: Permission } | null>(
    null,
  );
  const shown = pressed?.before === permission ? pressed.now : permission;
  return (
    <LedgerPart name="Permission">
      <Choices<Permission>
        label="Permission"
        hidesLabel
        value={shown}
        options={options}
        onChange={(now) => {
          setPressed({ before: permission, now });
          onChange(now);
        }}
      />
    </LedgerPart>
  );
}
