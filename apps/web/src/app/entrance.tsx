// `/`: sends everybody to where they begin.
import { Navigate } from 'react-router';
import { useLogin, useStatus } from '../api/queries.ts';
import { homes } from '../ui/route-handle.ts';

export function Entrance() {
  const status = useStatus();
  const login = useLogin();
  if (status.data?.opened === 'nothing') return <Navigate to="/welkom" replace />;
  if (!status.data || login.data === undefined) return null;
  const role = login.data?.mustChangePassword ? undefined : login.data?.role;
  return <Navigate to={role ? homes[role] : '/inloggen'} replace />;
}
